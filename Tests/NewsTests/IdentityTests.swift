import News
import Testing

struct IdentityTests {
    /// Vectors of FIPS 180-4 and one that fills the padding to a second block.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func digestsMatchTheStandard(text: String, hex: String) {
        let digest = StableHash.digest(Array(text.utf8))
        let printed = digest.map { byte in
            let s = String(byte, radix: 16)
            return s.count == 1 ? "0" + s : s
        }.joined()
        #expect(printed == hex)
    }

    @Test func identitiesArePositive() {
        for n in 0..<1000 {
            #expect(StableHash.identity(Array("page \(n)".utf8)) > 0)
        }
    }

    @Test(arguments: [
        ("HTTP://Example.COM:80", "http://example.com/"),
        ("https://vov.vn/a-b.htm?utm_source=x&id=3&fbclid=9#top", "https://vov.vn/a-b.htm?id=3"),
        ("https://user:pw@vov.vn:8443/x?utm_medium=a", "https://vov.vn:8443/x"),
        ("https://vov.vn?a=1", "https://vov.vn/?a=1"),
    ])
    func addressesComeToOneSpelling(text: String, spelling: String) {
        #expect(WebAddress(text)?.description == spelling)
    }

    @Test(arguments: ["ftp://vov.vn/", "vov.vn", "https://", "mailto:a@b.c", "", "https:///x"])
    func onlyWebAddressesAreTaken(text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test(arguments: [("https://m.vov.vn/a", "vov.vn"), ("https://www.bbc.co.uk/", "bbc.co.uk")])
    func mobileAndDeskHostsAreOneOutlet(text: String, id: String) {
        #expect(WebAddress(text)?.outletID == id)
    }
}
