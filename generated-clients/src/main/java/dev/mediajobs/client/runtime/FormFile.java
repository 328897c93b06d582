package dev.mediajobs.client.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.MediaType;
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
     * A file in memory.
     *
     * @param fileName its name; of a path only the last part is sent
     * @param content its bytes, which are not copied
     * @param contentType their type, such as {@code image/png}
     * @return the file
     * @throws IllegalArgumentException if the type is none
     */
    public static FormFile of(String fileName, byte[] content, String contentType) {
        return of(fileName, RequestBody.create(content, MediaType.get(contentType)));
    }

    /**
     * A file on disk, read anew whenever it is sent.
     *
     * @param path where it is
     * @param contentType its type, such as {@code image/png}
     * @return the file
     * @throws IllegalArgumentException if there is no readable file, or the type is none
     */
    public static FormFile of(Path path, String contentType) {
        Path name = path.getFileName();
        if (name == null || !Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new IllegalArgumentException(path + " is no file that can be read");
        }
        return of(name.toString(), new PathBody(path, MediaType.get(contentType)));
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
