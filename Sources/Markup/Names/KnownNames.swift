/// The names with constants, in the order of their numbers.
enum KnownNames {
    /// Element and attribute names of HTML, SVG, MathML and feeds; the place of a name is its number.
    static let list: StaticString = """
        a abbr acronym address annotation-xml applet area article aside audio b base basefont bdi
        bdo bgsound big blink blockquote body br button canvas caption center cite code col
        colgroup command content data datalist dd del desc details dfn dialog dir div dl dt
        element em embed fieldset figcaption figure font footer foreignObject form frame frameset
        g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd
        keygen label legend li line link listing main malignmark map mark marquee math menu
        menuitem meta meter mglyph mi mn mo ms mtext multicol nav nextid nobr noembed noframes
        noscript object ol optgroup option output p param path picture plaintext pre progress q rb
        rp rt rtc ruby s samp script search section select selectedcontent shadow slot small
        source spacer span strike strong style sub summary sup svg table tbody td template
        textarea tfoot th thead time title tr track tt u ul use var video wbr xmp rss feed channel
        item entry opml outline urlset url sitemapindex sitemap loc lastmod description guid
        pubDate published updated author category language generator enclosure copyright creator
        encoded name accept accept-charset accesskey action align alt amp async autocomplete
        autofocus autoplay background bgcolor border cellpadding cellspacing charset checked class
        color cols colspan contenteditable controls coords crossorigin datetime defer disabled
        download draggable encoding enctype face for frameborder headers height hidden high href
        hreflang http-equiv id integrity ismap itemid itemprop itemref itemscope itemtype kind
        lang list loading loop low max maxlength media method min multiple muted nonce onclick
        onload onerror open pattern ping placeholder poster preload property rel required rev role
        rows rowspan sandbox scope selected shape size sizes src srcdoc srclang srcset start step
        tabindex target translate type typeof usemap valign value vocab width wrap xmlns about
        resource datatype prefix data-src data-srcset data-original data-lazy-src data-href
        data-title data-time data-date aria-hidden aria-label aria-labelledby version standalone
        isPermaLink domain text xmlUrl htmlUrl length altGlyph altGlyphDef altGlyphItem
        animateColor animateMotion animateTransform clipPath feBlend feColorMatrix
        feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
        feDistantLight feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge
        feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
        feTurbulence glyphRef linearGradient radialGradient textPath altglyph altglyphdef
        altglyphitem animatecolor animatemotion animatetransform clippath feblend fecolormatrix
        fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap
        fedistantlight feflood fefunca fefuncb fefuncg fefuncr fegaussianblur feimage femerge
        femergenode femorphology feoffset fepointlight fespecularlighting fespotlight fetile
        feturbulence foreignobject glyphref lineargradient radialgradient textpath attributeName
        attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant edgeMode
        filterUnits gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints
        keySplines keyTimes lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth
        maskContentUnits maskUnits numOctaves pathLength patternContentUnits patternTransform
        patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio
        primitiveUnits refX refY repeatCount repeatDur requiredExtensions requiredFeatures
        specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles
        surfaceScale systemLanguage tableValues targetX targetY textLength viewBox viewTarget
        xChannelSelector yChannelSelector zoomAndPan attributename attributetype basefrequency
        baseprofile calcmode clippathunits diffuseconstant edgemode filterunits gradienttransform
        gradientunits kernelmatrix kernelunitlength keypoints keysplines keytimes lengthadjust
        limitingconeangle markerheight markerunits markerwidth maskcontentunits maskunits
        numoctaves pathlength patterncontentunits patterntransform patternunits pointsatx
        pointsaty pointsatz preservealpha preserveaspectratio primitiveunits refx refy repeatcount
        repeatdur requiredextensions requiredfeatures specularconstant specularexponent
        spreadmethod startoffset stddeviation stitchtiles surfacescale systemlanguage tablevalues
        targetx targety textlength viewbox viewtarget xchannelselector ychannelselector zoomandpan
        actuate arcrole show space xlink definitionURL definitionurl xlink:actuate xlink:arcrole
        xlink:href xlink:role xlink:show xlink:title xlink:type xml:lang xml:space xmlns:xlink
        unnamed
        """

    /// Stands for the names past ``ParseLimits/names``.
    static let unnamed: UInt32 = 520

    /// SVG element names as the parser restores them from lower case.
    static let svgTags: [(lower: UInt32, mixed: UInt32)] = [
        (353, 318), (354, 319), (355, 320), (356, 321), (357, 322), (358, 323), (359, 324),
        (360, 325), (361, 326), (362, 327), (363, 328), (364, 329), (365, 330), (366, 331),
        (367, 332), (368, 333), (369, 334), (370, 335), (371, 336), (372, 337), (373, 338),
        (374, 339), (375, 340), (376, 341), (377, 342), (378, 343), (379, 344), (380, 345),
        (381, 346), (382, 347), (383, 348), (384, 51), (385, 349), (386, 350), (387, 351),
        (388, 352),
    ]

    /// SVG attribute names as the parser restores them from lower case.
    static let svgAttributes: [(lower: UInt32, mixed: UInt32)] = [
        (446, 389), (447, 390), (448, 391), (449, 392), (450, 393), (451, 394), (452, 395),
        (453, 396), (454, 397), (385, 349), (455, 398), (456, 399), (457, 400), (458, 401),
        (459, 402), (460, 403), (461, 404), (462, 405), (463, 406), (464, 407), (465, 408),
        (466, 409), (467, 410), (468, 411), (469, 412), (470, 413), (471, 414), (472, 415),
        (473, 416), (474, 417), (475, 418), (476, 419), (477, 420), (478, 421), (479, 422),
        (480, 423), (481, 424), (482, 425), (483, 426), (484, 427), (485, 428), (486, 429),
        (487, 430), (488, 431), (489, 432), (490, 433), (491, 434), (492, 435), (493, 436),
        (494, 437), (495, 438), (496, 439), (497, 440), (498, 441), (499, 442), (500, 443),
        (501, 444), (502, 445),
    ]

    /// MathML and SVG attributes with a namespace: written name, name in the namespace.
    static let foreignAttributes: [(written: UInt32, local: UInt32, namespace: MarkupNamespace)] = [
        (510, 503, .xlink),
        (511, 504, .xlink),
        (512, 230, .xlink),
        (513, 268, .xlink),
        (514, 505, .xlink),
        (515, 152, .xlink),
        (516, 286, .xlink),
        (517, 242, .xml),
        (518, 506, .xml),
        (294, 294, .xmlns),
        (519, 507, .xmlns),
    ]
}
