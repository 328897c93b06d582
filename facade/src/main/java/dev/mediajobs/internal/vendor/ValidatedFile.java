package dev.mediajobs.internal.vendor;

import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.failure.Exceptions;
import dev.mediajobs.internal.media.ContentBody;
import dev.mediajobs.internal.media.FileNames;
import dev.mediajobs.internal.media.Format;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.RequestBody;

/**
 * A file that may be sent to a vendor.
 *
 * @param length the length in bytes, -1 if unknown
 */
public record ValidatedFile(MediaSource source, Format format, long length) {
    public static final Set<Format> IMAGES = Set.of(Format.JPEG, Format.PNG, Format.WEBP, Format.GIF);

    /**
     * Returns the source if it is a file of one of the formats.
     *
     * @param parameter the name of the parameter in messages
     * @throws dev.mediajobs.InvalidRequestException if it is not
     */
    public static ValidatedFile of(
            Vendor vendor, String operation, String parameter, MediaSource source, Set<Format> formats) {
        String name = source.fileName().map(FileNames::safe).orElse(null);
        if (name == null) {
            throw Exceptions.invalid(
                    vendor,
                    operation,
                    "the " + parameter + (source.id().isPresent() ? " is an uploaded file" : " is a link"),
                    "Pass the file itself.");
        }
        String file = "the " + parameter + " " + name;
        try {
            long length = source.length().orElse(-1);
            byte[] head = source.peek(Format.HEAD);
            if (head.length == 0) {
                throw Exceptions.invalid(vendor, operation, file + " is empty", "Pass a file with content.");
            }
            Format format = Format.of(head).filter(formats::contains).orElse(null);
            if (format == null) {
                String names = formats.stream().map(Format::name).sorted().collect(Collectors.joining(", "));
                throw Exceptions.invalid(
                        vendor,
                        operation,
                        file + " has a format that the vendor does not accept",
                        "Use one of " + names + "; the content is checked, not the file name.");
            }
            return new ValidatedFile(source, format, length);
        } catch (IOException unreadable) {
            throw Exceptions.invalid(
                    vendor,
                    operation,
                    file + " cannot be read (" + unreadable.getClass().getSimpleName() + ")",
                    "Check that it exists and is readable, and that a stream is used only once.");
        }
    }

    /** Returns the file name sent to the vendor, without path, quotes and control characters. */
    public String fileName() {
        return FileNames.safe(source.fileName().orElse(""));
    }

    public RequestBody body() {
        return body(() -> {});
    }

    /** Returns a body that reports each written part. */
    public RequestBody body(Runnable onProgress) {
        return new ContentBody(source, format.mimeType(), length, onProgress);
    }
}
