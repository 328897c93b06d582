package dev.mediajobs.conformance.observe.har;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes a recording that is valid JSON after every entry: an entry and the end of the file are one write in the place of the
 * former end, so that a killed process leaves all entries before. Not thread-safe.
 */
public final class HarWriter implements AutoCloseable {

    private static final String END = "\n]}}\n";
    private static final int MAX_FILES = 1_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final JsonMapper mapper = new JsonMapper();
    private final Path file;
    private final FileChannel channel;
    private long end;
    private boolean empty = true;

    private HarWriter(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Creates a new file in a folder. An existing file or link is never opened, and only the owner may read the new one.
     *
     * @throws IOException if the folder or the file cannot be created
     */
    public static HarWriter create(Path folder, Instant started) throws IOException {
        Files.createDirectories(folder);
        for (int number = 1; ; number++) {
            Path file = folder.resolve("observe-" + TIME.format(started) + (number == 1 ? "" : "-" + number) + ".har");
            try {
                createPrivate(file);
            } catch (FileAlreadyExistsException e) {
                if (number == MAX_FILES) {
                    throw e;
                }
                continue;
            }
            HarWriter writer =
                    new HarWriter(file, FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
            writer.start();
            return writer;
        }
    }

    private static void createPrivate(Path file) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException e) {
            Files.createFile(file);
        }
    }

    private void start() throws IOException {
        String version = HarWriter.class.getPackage().getImplementationVersion();
        String head = "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"mediajobs-conformance\",\"version\":\""
                + (version == null ? "0" : version)
                + "\"},\"pages\":[],\"entries\":[";
        write(head);
    }

    /** Returns the file. */
    public Path file() {
        return file;
    }

    /**
     * Appends an entry.
     *
     * @throws IOException if it cannot be written; the entries before are kept
     */
    public void add(ObjectNode entry) throws IOException {
        String text;
        try {
            text = mapper.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        write((empty ? "\n" : ",\n") + text);
        empty = false;
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(bytes.length + END.length());
        all.put(bytes).put(END.getBytes(StandardCharsets.UTF_8)).flip();
        long position = end;
        try {
            while (all.hasRemaining()) {
                position += channel.write(all, position);
            }
            end += bytes.length;
        } catch (IOException e) {
            restore();
            throw e;
        }
    }

    /** Ends the file after the last complete entry, for example if the disk is full. */
    private void restore() throws IOException {
        channel.truncate(end + END.length());
        channel.write(ByteBuffer.wrap(END.getBytes(StandardCharsets.UTF_8)), end);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
