import Testing

/// Pages in the shape of real scrapes, in our own words: each line is a label, a bar, and the line of the page.
///
/// A digit after the label is the article it belongs to. Empty lines are empty lines of the page.
enum PlainTextPages {
    /// A page; only its name is printed.
    struct Page: Sendable, CustomTestStringConvertible {
        let name: String
        let table: String
        var testDescription: String { name }
    }

    static let all = [
        Page(name: "portal with clocks and two articles", table: portalWithClocks),
        Page(name: "related box inside the article", table: relatedBox),
        Page(name: "closing mark and repeated teasers", table: closingMark),
        Page(name: "menu, stamp and names above", table: menuAbove),
        Page(name: "numbered pictures and no blank lines", table: numberedPictures),
        Page(name: "widgets between paragraphs", table: widgetsBetween),
        Page(name: "interview and lists", table: interviewAndLists),
        Page(name: "British broadcaster", table: britishBroadcaster),
        Page(name: "English wire", table: englishWire),
        Page(name: "American paper", table: americanPaper),
        Page(name: "plain text without furniture", table: plainText),
        Page(name: "hard-wrapped text", table: hardWrapped),
        Page(name: "short note", table: shortNote),
        Page(name: "second article without a byline", table: secondWithoutByline),
        Page(name: "text without marks of Vietnamese", table: withoutMarks),
        Page(name: "tags, imprint and comments below", table: imprintBelow),
        Page(name: "agency page with a bar on top", table: agencyPage),
        Page(name: "captions printed twice", table: twinCaptions),
    ]

    /// In the shape of entertainment portals: an alternate text a picture, a second article, lists with clocks.
    static let portalWithClocks = """
        title:1|Hội đồng thành phố bác kế hoạch xây cầu mới qua sông Hàn

        chrome:0|Theo dõi VGT trên

        lead:1|Hội đồng nhân dân thành phố ngày 7.3 bác kế hoạch xây cây cầu thứ mười qua sông Hàn vì chi phí vượt dự toán.

        figure_label:1|Hội đồng thành phố bác kế hoạch xây cầu mới qua sông Hàn - Hình 1

        caption:1|Cầu Rồng nhìn từ bờ đông vào một buổi sáng cuối tháng 2.2015 – Ảnh: TTXVN

        body:1|Tại phiên họp bất thường, 31 trong số 48 đại biểu bỏ phiếu chống, theo thông cáo của văn phòng hội đồng.

        body:1|“Chúng tôi không thể chấp nhận một dự án tăng giá ba lần trong hai năm”, ông Trần Văn Minh, trưởng ban kinh tế, nói.

        chrome:0|Video đang HOT

        body:1|Chủ đầu tư chưa lên tiếng về quyết định này. Trước đó, họ khẳng định cây cầu sẽ giảm một nửa thời gian qua sông.

        figure_label:1|Hội đồng thành phố bác kế hoạch xây cầu mới qua sông Hàn - Hình 2
        caption:1|Bản vẽ phối cảnh của cây cầu do đơn vị tư vấn công bố

        body:1|Dự án được đề xuất lần đầu vào năm 2012 với tổng mức đầu tư 1.200 tỉ đồng.

        byline:1|Hoàng Lan

        credit:1|Theo Thanhnien

        title:2|Ba tuyến xe buýt nhanh sẽ chạy từ tháng 6

        lead:2|Sở Giao thông cho biết ba tuyến xe buýt nhanh đầu tiên của thành phố sẽ đón khách từ tháng 6 năm nay.

        figure_label:2|Ba tuyến xe buýt nhanh sẽ chạy từ tháng 6 - Hình 1

        caption:2|Xe chạy thử trên đường Điện Biên Phủ. Ảnh: Báo Giao thông

        body:2|Mỗi tuyến dài từ 12 đến 18 km, nối bến xe trung tâm với các khu công nghiệp ở phía tây.

        body:2|Giá vé dự kiến là 6.000 đồng một lượt, miễn phí cho học sinh trong ba tháng đầu.

        byline:2|Thu Hà

        credit:2|Theo VNE

        chrome:0|Bạn thấy bài viết này có hữu ích không?
        chrome:0|Có;
        chrome:0|Không

        section_label:0|Tin liên quan

        section_label:0|Tiêu điểm

        other_title:0|Giá vàng đảo chiều sau ba phiên giảmGiá vàng đảo chiều sau ba phiên giảm
        timestamp:0|02:48:29 30/01/2025
        other_title:0|Bão số 1 đổi hướng, tàu thuyền về bờBão số 1 đổi hướng, tàu thuyền về bờ
        timestamp:0|21:36:07 30/01/2025

        section_label:0|Tin mới nhất

        other_title:0|Nhà máy điện gió đầu tiên của tỉnh hòa lưới

        other_title:0|Nhà máy điện gió đầu tiên của tỉnh hòa lưới

        timestamp:0|23:22:26 31/01/2025
        other_summary:0|Nhà máy gồm 12 trụ tua bin, mỗi năm cung cấp khoảng 100 triệu kWh cho lưới điện quốc gia.
        other_title:0|Đội bóng trẻ thắng trận thứ năm liên tiếp

        other_title:0|Đội bóng trẻ thắng trận thứ năm liên tiếp

        category_label:0|Tin nổi bật

        timestamp:0|22:02:59 31/01/2025
        other_summary:0|Bàn thắng duy nhất đến ở phút 88 sau một pha phản công ba chạm của hàng tiền vệ
        """

    /// In the shape of a diplomatic paper: headlines that begin with an address, in and below the text.
    static let relatedBox = """
        title:1|Hội nghị khí hậu khu vực kết thúc "không đồng thuận"

        lead:1|Tuyên bố được chủ tịch hội nghị đưa ra ngày 12/12, sau ba ngày họp tại thủ đô Vientiane của Lào.
        chrome:0|Theo dõi Baoquocte.vn trên
        section_label:0|TIN LIÊN QUAN
        other_title:0|hoi nghi khi hau khu vuc ket thuc khong dong thuan Nước biển dâng đe dọa đồng bằng sông Cửu Long
        other_title:0|hoi nghi khi hau khu vuc ket thuc khong dong thuan Mười năm sau thỏa thuận về sông Mekong

        body:1|Trong tuyên bố ngày 12/12, chủ tịch hội nghị cho biết các bên chưa thống nhất được mức cắt giảm khí thải, đồng thời cho rằng các nước phát triển cần đóng góp nhiều hơn cho quỹ thích ứng của khu vực. Cuộc họp tiếp theo sẽ được tổ chức vào giữa năm sau tại Bangkok, Thái Lan, với sự tham gia của mười sáu nước và ba tổ chức quốc tế.

        figure_label:1|hoi nghi khi hau khu vuc ket thuc khong dong thuan
        caption:1|Chủ tịch hội nghị trả lời báo chí. (Nguồn: Reuters)

        body:1|Đồng thời, ông sẵn sàng tổ chức các cuộc họp trực tuyến với từng nước trong ba tháng tới.

        other_title:0|hoi nghi khi hau khu vuc ket thuc khong dong thuan Thái Lan công bố kế hoạch năng lượng

        other_summary:0|Bộ trưởng Năng lượng Thái Lan cho biết kế hoạch mười năm gồm ba nhóm dự án điện mặt trời lớn đã ...

        other_title:0|hoi nghi khi hau khu vuc ket thuc khong dong thuan Lào khởi công đập mới

        other_summary:0|Đây là con đập thứ tám trên nhánh sông này, theo thông báo của chính phủ ngày 9/12.

        byline:1|TNB (theo AFP, Kyodo)

        section_label:0|Bài viết cùng chủ đề

        tag:0|Châu Á - Thái Bình Dương

        section_label:0|Đọc thêm

        other_title:0|Giá cà phê hôm nay 19/3/2026 tăng nhẹ ở Tây Nguyên

        other_title:0|Giá cà phê hôm nay 19/3/2026 tăng nhẹ ở Tây Nguyên

        other_summary:0|Giá cà phê hôm nay 19/3/2026 tăng 500 đồng mỗi ki-lô-gam, thị trường chờ báo cáo tồn kho?
        other_title:0|Cuộc thi ảnh về di sản mở cổng nhận bài

        other_title:0|Cuộc thi ảnh về di sản mở cổng nhận bài

        other_summary:0|Cuộc thi dành cho người yêu ảnh trong nước và quốc tế. Ban tổ chức nhận bài từ ngày ...
        chrome:0|Phiên bản di động
        """

    /// In the shape of a broadcaster's site: no byline, the mark `./.`, each teaser twice.
    static let closingMark = """
        title:1|Quốc hội thảo luận luật về nguồn nước

        lead:1|VOV.VN- Các đại biểu cho rằng, dự thảo luật cần quy định rõ trách nhiệm của từng địa phương.

        body:1|Theo chương trình, dự thảo được thảo luận ở tổ vào sáng 18/9 trước khi trình phiên toàn thể.

        caption:1|Một phiên thảo luận ở tổ. Ảnh TTXVN

        body:1|“Không có nước thì mọi kế hoạch chỉ nằm trên giấy”, đại biểu Lê Thị Nga nói.

        body:1|Dự kiến luật sẽ được biểu quyết vào cuối kỳ họp này./.

        chrome:0|Mời quý độc giả theo dõi VOV.VN trên

        section_label:0|Tin liên quan

        other_title:0|Hạn hán kéo dài ở Ninh Thuận
        other_title:0|Hạn hán kéo dài ở Ninh Thuận

        other_summary:0|VOV.VN -Hơn 9.000 hộ dân ở Ninh Thuận đang thiếu nước sinh hoạt, theo báo cáo của tỉnh ngày 16/9.

        other_title:0|Hạn hán kéo dài ở Ninh Thuận

        other_title:0|Hạn hán kéo dài ở Ninh Thuận

        other_summary:0|VOV.VN -Hơn 9.000 hộ dân ở Ninh Thuận đang thiếu nước sinh hoạt, theo báo cáo của tỉnh ngày 16/9.
        """

    /// In the shape of daily papers: menus and a stamp above, a signature with its agency, comments below.
    static let menuAbove = """
        chrome:0|Trang chủ
        chrome:0|Thời sự
        chrome:0|Góc nhìn
        chrome:0|Kinh doanh
        chrome:0|Giải trí
        category_label:0|Thế giới
        title:1|Pháp đóng cửa nhà máy điện hạt nhân lâu đời nhất
        timestamp:1|Thứ tư, 14/10/2015, 15:13 (GMT+7)
        lead:1|Chính phủ Pháp thông báo sẽ đóng cửa nhà máy Fessenheim vào cuối năm sau, sớm hơn kế hoạch hai năm.
        body:1|Nhà máy nằm gần biên giới với Đức và Thụy Sĩ, hoạt động từ năm 1977 và nhiều lần phải dừng vì sự cố.
        caption:1|Nhà máy Fessenheim bên bờ sông Rhine. Ảnh: Reuters
        body:1|Bộ trưởng Năng lượng cho biết khoảng 900 công nhân sẽ được chuyển sang các nhà máy khác trong vùng.
        subhead:1|Đức hoan nghênh
        body:1|Phát ngôn viên chính phủ Đức gọi đây là "một quyết định đúng" và đề nghị hai bên cùng giám sát việc tháo dỡ.
        body:1|Các tổ chức môi trường ở Thụy Sĩ cũng bày tỏ vui mừng trước tin này.
        byline:1|Khánh Vy (Theo Reuters)
        chrome:0|Chia sẻ
        chrome:0|Bình luận (12)
        section_label:0|Đọc nhiều
        other_title:0|Người đàn ông trúng số hai lần trong một tuần
        other_title:0|Chú chó đi bộ 300 km về nhà cũ
        other_title:0|Thị trấn trả tiền cho người chuyển đến ở
        """

    /// In the shape of youth portals: `Headline - Ảnh 1.`, a line a block, a mixed byline and stamp.
    static let numberedPictures = """
        title:1|Nhóm sinh viên chế máy lọc nước chạy bằng nắng
        timestamp:1|Minh An, 08:15 14/10/2015
        chrome:0|Chia sẻ
        lead:1|Chiếc máy nặng 12 kg của nhóm sinh viên Cần Thơ lọc được 200 lít nước mỗi ngày mà không cần điện lưới.
        body:1|Ý tưởng đến từ một chuyến tình nguyện ở Bến Tre, nơi nước giếng nhiễm mặn suốt mùa khô.
        figure_label:1|Nhóm sinh viên chế máy lọc nước chạy bằng nắng - Ảnh 1.
        caption:1|Nhóm sinh viên bên chiếc máy đầu tiên
        body:1|Sau tám tháng thử nghiệm, nhóm đã lắp năm chiếc cho các trường học ở huyện Ba Tri.
        figure_label:1|Nhóm sinh viên chế máy lọc nước chạy bằng nắng - Ảnh 2.
        body:1|Nhóm cho biết sẽ công bố bản vẽ để ai cũng có thể tự làm.
        tag:0|Từ khóa: sinh viên, nước sạch, Cần Thơ
        """

    /// Widgets and single links between paragraphs.
    static let widgetsBetween = """
        title:1|Thành phố thử nghiệm phố đi bộ ban đêm

        lead:1|Từ tối 14/10, tám tuyến phố quanh hồ sẽ cấm xe từ 19h đến 24h các ngày cuối tuần.

        other_title:0|>> Những con phố cấm xe trên thế giới

        body:1|Ủy ban quận cho biết bốn bãi giữ xe tạm đã được mở ở các cửa vào khu vực này.

        chrome:0|Quảng cáo

        body:1|Hàng quán được bày bàn ghế trên hè đến 23h và phải tự dọn rác trước nửa đêm.

        other_title:0|Xem thêm: Bản đồ các bãi giữ xe quanh hồ

        body:1|Thử nghiệm kéo dài ba tháng, sau đó quận sẽ lấy ý kiến người dân rồi mới quyết định.

        byline:1|Ngọc Mai

        chrome:0|Gửi bình luận
        """

    /// Questions, answers and bullets.
    static let interviewAndLists = """
        title:1|Chuyên gia: Mùa mưa năm nay đến muộn hai tuần

        lead:1|Trao đổi với chúng tôi, tiến sĩ Lê Văn Khánh giải thích vì sao mùa mưa ở miền Nam đến muộn.

        subhead:1|Thưa ông, vì sao mưa đến muộn?

        body:1|Nhiệt độ mặt biển cao hơn trung bình nên gió mùa tây nam hoạt động yếu trong tháng 5.

        subhead:1|Người trồng lúa nên làm gì?

        body:1|Nên gieo sạ theo lịch của địa phương, không xuống giống sớm khi chưa có mưa đều.

        body:1|Các tỉnh được khuyến cáo chuẩn bị:

        body:1|- Nạo vét kênh nội đồng

        body:1|- Đắp đập tạm ngăn mặn

        body:1|- Trữ nước ngọt trong ao

        body:1|Ông Khánh cho biết bản tin mùa tiếp theo sẽ được phát hành vào giữa tháng sau.

        byline:1|Bài, ảnh: Quang Huy
        """

    /// In the shape of a British broadcaster's pages.
    static let britishBroadcaster = """
        chrome:0|Home
        chrome:0|Menu
        title:1|Harbour town votes to keep its last ferry
        byline:1|By Jane Holloway
        byline:1|BBC News
        timestamp:1|Published 5 September 2015
        chrome:0|Share
        caption:1|Image source, Getty Images
        caption:1|Image caption, The ferry has crossed the estuary since 1921
        lead:1|Residents of a small harbour town have voted to keep their last passenger ferry running.
        body:1|More than two thirds of voters backed a plan to raise a local levy, the council said on Saturday.
        body:1|"This boat is how my children get to school," said Anna Price, who runs a bakery near the quay.
        subhead:1|'A lifeline'
        body:1|The operator had warned in June that it would end the service unless losses were covered.
        body:1|Councillors will sign a five-year contract next month.
        section_label:0|Related Topics
        tag:0|Ferries
        tag:0|Local government
        section_label:0|More on this story
        other_title:0|Last lighthouse keeper on the coast retires
        timestamp:0|2 September 2015
        other_title:0|Why small ports are fighting back
        timestamp:0|28 August 2015
        section_label:0|Top Stories
        other_title:0|Storm warning issued for the north coast
        section_label:0|Most Read
        chrome:0|1
        other_title:0|Village shop sells its millionth postcard
        """

    /// In the shape of an agency's report.
    static let englishWire = """
        title:1|Ministers agree to extend river truce for 90 days

        byline:1|By Martin Ellery

        lead:1|GENEVA, Sept 5 (Reuters) - Ministers from six countries agreed on Saturday to extend a truce over river water by 90 days, two diplomats said.

        body:1|The deal was reached after nine hours of talks and will be signed on Monday, they said.

        body:1|"Nobody got everything, and that is why it will hold," one of the diplomats told reporters.

        body:1|A spokesman for the host government declined to comment.

        byline:1|(Reporting by Martin Ellery; Editing by Joan Pratt)

        chrome:0|Our Standards: The Thomson Reuters Trust Principles.

        section_label:0|Read Next

        other_title:0|Farmers upstream say they were not consulted on the deal
        """

    /// In the shape of American papers: advertisements, newsletters, related links, a copyright line.
    static let americanPaper = """
        title:1|School board delays vote on longer lunch breaks
        byline:1|By Dana Whitfield and Luis Ortega
        timestamp:1|Sept. 5, 2015 10:20 a.m. EDT
        lead:1|The school board on Friday put off a vote on longer lunch breaks after parents packed a hearing for the second time in a month.
        chrome:0|Advertisement
        body:1|Superintendent Carol Reyes said the district needs until October to count what the change would cost.
        other_title:0|RELATED: What five other districts decided about lunch
        body:1|"We are not saying no," Reyes said. "We are saying we want to get it right."
        chrome:0|Sign up for our morning newsletter to get stories like this in your inbox.
        body:1|Teachers' unions support the plan. Bus contractors oppose it because routes would shift by 15 minutes.
        body:1|The next hearing is scheduled for Sept. 21 at the county library.
        chrome:0|Copyright 2015 The County Ledger. All rights reserved.
        section_label:0|Most Popular
        other_title:0|The 12 best hiking trails within an hour of downtown
        other_title:0|Police find stolen tuba in a canal
        """

    /// A text file that somebody wrote: nothing but the article.
    static let plainText = """
        title:1|A walk along the old customs wall

        lead:1|The wall that once divided the two halves of the port is 4 kilometres long and almost forgotten.

        body:1|Built in 1781 to stop the smuggling of salt, it was patrolled by 60 men and their dogs.

        body:1|Most of it was sold for stone in the 1860s. What remains stands in back gardens and car parks.

        body:1|A group of volunteers now leads visitors along the line on the first Sunday of every month.
        """

    /// Lines wrapped at a column; the whole paragraph has one label.
    static let hardWrapped = """
        title:1|River gauge sets a record in its hundredth year of service

        lead:1|The gauge at the old mill bridge showed 7.42 metres on Tuesday night, the
        lead:1|highest value since measurements began there in 1915, the water authority
        lead:1|said in a statement.

        body:1|Meadows on both banks were under water by the morning, and the road to the
        body:1|quarry had to be closed. Nobody was hurt, and the dyke that was raised after
        body:1|the flood of 1954 was never in danger.

        body:1|Forecasters expect the level to fall by half a metre a day for the rest of
        body:1|the week. The authority will open the bridge again once divers have looked
        body:1|at its piers.
        """

    /// A headline and one paragraph.
    static let shortNote = """
        title:1|Tàu SE3 trễ ba giờ vì cây đổ

        body:1|Sáng 14/10, tàu SE3 từ Hà Nội đi TP.HCM trễ hơn ba giờ do cây đổ chắn ngang đường ray ở Quảng Bình, ngành đường sắt cho biết. Không có ai bị thương.
        """

    /// A second article below a credit line; neither is signed by a writer.
    static let secondWithoutByline = """
        title:1|Hàn Quốc phóng vệ tinh khí tượng

        lead:1|Hàn Quốc ngày 4.3 phóng thành công vệ tinh khí tượng thế hệ mới từ đảo Jeju.

        body:1|Vệ tinh nặng 3,5 tấn sẽ chụp ảnh mây mỗi hai phút một lần, nhanh gấp ba lần vệ tinh cũ.

        body:1|Dữ liệu sẽ được chia sẻ miễn phí với các nước trong khu vực từ tháng 9.

        credit:1|Theo_VnMedia

        title:2|Nhật Bản thử tàu chở hàng chạy bằng gió

        lead:2|Một hãng tàu Nhật Bản bắt đầu chạy thử con tàu chở hàng có cánh buồm cứng cao 50 mét.

        body:2|Cánh buồm giúp tàu tiết kiệm khoảng 8% nhiên liệu trên tuyến sang Úc, theo hãng Kyodo.

        body:2|Nếu kết quả tốt, hãng sẽ đóng thêm bảy chiếc trong năm năm tới.

        credit:2|(Theo Kyodo)

        section_label:0|Có thể bạn quan tâm

        other_title:0|Mười bãi biển vắng người ở miền TrungMười bãi biển vắng người ở miền Trung
        timestamp:0|07:08:38 25/12/2024
        """

    /// Vietnamese written without marks.
    static let withoutMarks = """
        title:1|Chinh phu thong qua de an tau dien ngam so 3

        lead:1|Chinh phu ngay 14/10 thong qua de an xay dung tuyen tau dien ngam so 3 noi ga Ha Noi voi Hoang Mai.

        body:1|Tuyen dai 8,8 km co bay ga, tong muc dau tu 40.000 ty dong va se khoi cong vao nam 2017.

        body:1|Bo Giao thong cho biet von vay uu dai chiem khoang 70% tong muc dau tu cua de an nay.

        credit:1|Theo Dan Tri

        section_label:0|Tin lien quan

        other_title:0|Tuyen so 2 cham tien do mot nam vi giai phong mat bang
        """

    /// Tags, an imprint and a comment form below the article.
    static let imprintBelow = """
        category_label:0|Kinh tế

        title:1|Xuất khẩu gạo chín tháng vượt 5 triệu tấn

        timestamp:1|14/10/2015 | 07:20

        lead:1|Lượng gạo xuất khẩu tăng nhờ các hợp đồng với Indonesia và Philippines ký trong quý III.

        body:1|Hiệp hội Lương thực cho biết giá bình quân đạt 419 USD mỗi tấn, giảm nhẹ so với năm trước.

        body:1|Trung Quốc vẫn là thị trường lớn nhất, chiếm một phần ba tổng lượng.

        byline:1|PV

        section_label:0|Từ khóa:

        tag:0|xuất khẩu gạo

        tag:0|Indonesia

        section_label:0|Tin khác

        other_title:0|Giá tiêu Gia Lai tăng ngày thứ tư liên tiếp

        other_title:0|Doanh nghiệp cá tra tìm đường sang Trung Đông

        chrome:0|Ý kiến bạn đọc

        chrome:0|Cơ quan chủ quản: Bộ Công Thương

        chrome:0|Giấy phép số 55/GP-BTTTT cấp ngày 18/3/2012

        chrome:0|Điện thoại: 024 3936 6666

        chrome:0|Phiên bản di động
        """

    /// In the shape of an agency's own site: the headline in a bar on top, featured stories, a stamp with an age.
    static let agencyPage = """
        chrome:0|Directory of sites
        chrome:0|Login
        chrome:0|Contact
        other_title:0|Envoys resume talks on sharing the upper river
        chrome:0|Sections
        chrome:0|Featured
        other_title:0|How a small town kept its railway line
        chrome:0|Politics
        other_title:0|The last typewriter factory finds new buyers
        chrome:0|World
        category_label:0|#World News
        timestamp:0|November 6, 2015 / 2:59 PM / 2 years ago
        title:1|Envoys resume talks on sharing the upper river
        byline:1|Wire Staff
        chrome:0|1 Min Read
        caption:1|A sluice on the upper river, October 29, 2015. REUTERS/Ada Lindqvist/Pool
        lead:1|VIENNA (Reuters) - Envoys of three countries on Friday resumed talks on sharing the water of the upper river, the host government said in a statement.
        body:1|It said the meeting had been called at the request of the smallest of the three, which depends on the river for its power.
        byline:1|Reporting by Ada Lindqvist and Paul Trent; Editing by Joan Pratt
        chrome:0|Our Standards:The Thomson Reuters Trust Principles.
        """

    /// In the shape of a foreign broadcaster's Vietnamese pages: alternate text and caption are the same words.
    static let twinCaptions = """
        chrome:0|Đường dẫn truy cập

        title:1|Anh mở lại tuyến phà qua eo biển

        figure_label:1|Một chuyến phà rời cảng Dover
        caption:1|Một chuyến phà rời cảng Dover

        lead:1|Tuyến phà giữa Dover và Calais hoạt động lại hôm thứ Tư sau ba tháng sửa chữa cầu cảng.

        body:1|Hãng tàu cho biết mỗi ngày có mười hai chuyến, giá vé không đổi so với trước.

        figure_label:1|Hành khách xếp hàng ở cảng Calais
        caption:1|Hành khách xếp hàng ở cảng Calais

        body:1|Người lái xe tải vẫn phải đặt chỗ trước ít nhất sáu tiếng, theo thông báo của cảng.
        """
}
