package dev.mediajobs.client.runtime;

import java.io.IOException;
import okhttp3.RequestBody;

/**
 * A file of a multipart form. Its name is made safe: of a path only the last part is kept, and no
 * character can end the header that carries it. Immutable; the content is read when it is sent.
 */
public final class FormFile {
    private static final String NAMELESS = "file";

    private final String fileName;
    private final RequestBody content;

    private FormFile(String fileName, RequestBody content) {
        this.fileName = fileName;
        this.content = content;
    }

    /**
     * A file of any origin.
     *
     * @param fileName its name; of a path only the last part is sent
     * @param content its bytes and their type
     * @return the file
     */
    public static FormFile of(String fileName, RequestBody content) {
        return new FormFile(baseName(fileName), content);
    }

    /**
     * The name that is sent.
     *
     * @return a name without a path
     */
    public String fileName() {
        return fileName;
    }

    /**
     * The bytes and their type.
     *
     * @return the body of the part
     */
    public RequestBody content() {
        return content;
    }

    /** The name, the type and the size if it is known. */
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
        return name.isEmpty() || name.equals(".") || name.equals("..") ? NAMELESS : name;
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
