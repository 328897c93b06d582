package dev.mediajobs.client.runtime;

import java.io.IOException;
import okhttp3.RequestBody;

/**
 * A file of a multipart form. Its name is sanitized: only the last part of a path is kept, and control
 * characters are removed. Immutable; the content is read when it is sent.
 */
public final class FormFile {
    private static final String DEFAULT_NAME = "file";

    private final String fileName;
    private final RequestBody content;

    private FormFile(String fileName, RequestBody content) {
        this.fileName = fileName;
        this.content = content;
    }

    /**
     * Creates a file.
     *
     * @param fileName the file's name; only the last part of a path is sent
     * @param content the bytes and their media type
     * @return the file
     */
    public static FormFile of(String fileName, RequestBody content) {
        return new FormFile(baseName(fileName), content);
    }

    /** {@return the name that is sent, without a path} */
    public String fileName() {
        return fileName;
    }

    /** {@return the bytes and their media type} */
    public RequestBody content() {
        return content;
    }

    /** {@return the name, the media type and, if it is known, the size} */
    @Override
    public String toString() {
        long size;
        try {
            size = content.contentLength();
        } catch (IOException unknown) {
            size = -1;
        }
        return fileName + " (" + content.contentType() + (size < 0 ? "" : ", " + size + " bytes") + ")";
    }

    private static String baseName(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        StringBuilder safe = new StringBuilder(last.length());
        last.codePoints()
                .filter(character -> !Character.isISOControl(character) && !isSurrogate(character))
                .forEach(safe::appendCodePoint);
        String name = safe.toString().strip();
        return name.isEmpty() || name.equals(".") || name.equals("..") ? DEFAULT_NAME : name;
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
