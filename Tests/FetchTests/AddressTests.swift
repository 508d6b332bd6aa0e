import Fetch
import Testing

/// Which machines may be asked, and how addresses are written.
struct AddressTests {
    @Test(arguments: [
        "127.0.0.1", "127.8.9.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "100.127.255.255", "0.0.0.0", "198.18.0.1", "224.0.0.1",
        "255.255.255.255", "192.0.2.7", "::", "::1", "fe80::1", "febf::1", "fc00::1", "fd12::1",
        "ff02::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::10.0.0.1", "2002:a00:1::",
        "2001:db8::1", "2001::1", "::10.0.0.1",
    ])
    func placesThatAreNotPublicAreRefused(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(AddressGuard().refusal(of: address) != nil)
        #expect(AddressGuard(allowsPrivate: true).refusal(of: address) == nil)
        #expect(AddressGuard(exceptions: [address]).refusal(of: address) == nil)
    }

    @Test(arguments: [
        "1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.1",
        "192.169.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1",
    ])
    func publicPlacesPass(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(AddressGuard().refusal(of: address) == nil)
    }

    @Test(arguments: ["127.1", "0x7f.0.0.1", "2130706433", "1.2.3", "::1%lo", "", "localhost"])
    func whatOnlyOldProgramsTakeForAnAddressIsNone(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test(arguments: [
        ("HTTP://Bao.Example:80/a b?x=1&utm_source=rss#top", "http://bao.example/a%20b?x=1"),
        ("https://user:secret@bao.example:443", "https://bao.example/"),
        ("https://bao.example./tin", "https://bao.example/tin"),
        ("https://bao.example:8443/tin?fbclid=1", "https://bao.example:8443/tin"),
        ("http://[2001:DB8::1]:81/x", "http://[2001:db8::1]:81/x"),
        ("https://báo.example/Hà-Nội", "https://xn--bo-mia.example/H%C3%A0-N%E1%BB%99i"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/"),
        ("http://bao.example/a%20b%2", "http://bao.example/a%20b%2"),
    ])
    func addressesAreBroughtIntoTheFormTheyAreAskedIn(text: String, form: String) throws {
        #expect(try #require(FetchAddress(text)).description == form)
    }

    @Test(arguments: [
        "ftp://bao.example/", "bao.example", "http://", "http://bao.example:0/",
        "http://bao.example:99999/", "http://a b/", "http://a\r\nX: y/", "javascript:alert(1)",
        "http://" + String(repeating: "a.", count: 200) + "example/", "",
    ])
    func whatIsNoAddressOfTheWebIsRefused(text: String) {
        #expect(FetchAddress(text) == nil)
    }
}
