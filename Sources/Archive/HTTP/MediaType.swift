/// The names of media types.
public enum MediaType {
    /// The type of a `Content-Type` in lower case, without its parameters.
    public static func bare(_ contentType: String) -> String {
        let type = contentType.prefix { $0 != ";" && $0 != "," }.lowercased()
        return String(type.drop { $0.isWhitespace }.prefix { !$0.isWhitespace })
    }
}
