package dev.mediajobs.internal.download;

import dev.mediajobs.internal.download.ResponseCopier.TargetWriteException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears under its name only once it is whole: the bytes go to a file beside it, are forced to the disk,
 * and then take the name in one step. Closing it before {@link #finish} leaves nothing behind.
 */
final class TargetFile implements AutoCloseable {
    private final Path target;
    private final boolean replace;
    private final Path part;
    private final FileChannel channel;

    private TargetFile(Path target, boolean replace, Path part, FileChannel channel) {
        this.target = target;
        this.replace = replace;
        this.part = part;
        this.channel = channel;
    }

    static TargetFile begin(Path target, boolean replace) throws IOException {
        Path absolute = target.toAbsolutePath();
        refuseExisting(absolute, replace);
        // No createTempFile: that is for files which nobody else may read, and this one stays.
        Path part = absolute.resolveSibling(".mediajobs-" + UUID.randomUUID() + ".part");
        FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new TargetFile(absolute, replace, part, channel);
    }

    /** Throws if something stands under the name and may not be replaced; links are not followed. */
    static void refuseExisting(Path target, boolean replace) throws FileAlreadyExistsException {
        if (!replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
    }

    /** Takes the bytes; a new try begins with an empty file. */
    OutputStream truncate() throws TargetWriteException {
        try {
            channel.truncate(0);
            channel.position(0);
        } catch (IOException broken) {
            throw new TargetWriteException(broken);
        }
        return Channels.newOutputStream(channel);
    }

    Path part() {
        return part;
    }

    /** Gives the file its name. */
    void finish() throws IOException {
        channel.force(true);
        channel.close();
        if (replace) {
            move();
        } else {
            claim();
        }
    }

    private void move() throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plainOnly) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A hard link fails if the name is taken, where a move would silently replace what is there. */
    private void claim() throws IOException {
        try {
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | IOException noHardLinksHere) {
            Files.move(part, target);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
