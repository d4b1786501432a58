import CBrotli
import CZlib

/// Packs bodies.
enum Compression {
    enum Effort {
        /// For a page that is packed once per request.
        case quick
        /// For a body that is kept and sent many times.
        case kept
        /// For files packed once at the start.
        case thorough
    }

    /// - Returns: nil where the result would not be smaller.
    static func pack(_ bytes: [UInt8], _ encoding: Encoding, _ effort: Effort) -> [UInt8]? {
        let packed = encoding == .brotli ? brotli(bytes, effort) : gzip(bytes, effort)
        return packed.flatMap { $0.count < bytes.count ? $0 : nil }
    }

    private static func brotli(_ bytes: [UInt8], _ effort: Effort) -> [UInt8]? {
        let quality: Int32 = effort == .quick ? 1 : effort == .kept ? 6 : 11
        var size = BrotliEncoderMaxCompressedSize(bytes.count)
        guard size > 0 else { return nil }
        var done = BROTLI_FALSE
        let packed = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
            done = BrotliEncoderCompress(
                quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &size, buffer.baseAddress)
            initialized = done == BROTLI_TRUE ? size : 0
        }
        return done == BROTLI_TRUE ? packed : nil
    }

    private static func gzip(_ bytes: [UInt8], _ effort: Effort) -> [UInt8]? {
        var stream = z_stream()
        guard gelt_gzip_begin(&stream, effort == .quick ? 1 : effort == .kept ? 6 : 9) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        let size = Int(deflateBound(&stream, UInt(bytes.count)))
        var result = Z_OK
        let packed = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
            bytes.withUnsafeBufferPointer { source in
                // zlib reads from here and never writes.
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(size)
                result = deflate(&stream, Z_FINISH)
            }
            initialized = Int(stream.total_out)
        }
        return result == Z_STREAM_END ? packed : nil
    }
}
