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
 * A file that gets its name only when it is complete: the bytes are written to a temporary file in the same folder,
 * forced to the disk, and moved atomically. Closing it before {@link #finish} deletes the temporary file.
 */
final class TargetFile implements AutoCloseable {
    private final Path target;
    private final boolean replace;
    private final Path part;
    private final FileChannel channel;

    /**
     * @throws FileAlreadyExistsException if the target exists, even as a broken link, and must not be replaced
     */
    TargetFile(Path target, boolean replace) throws IOException {
        this.target = target.toAbsolutePath();
        this.replace = replace;
        if (!replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        // Not createTempFile, which restricts the permissions of the file.
        part = this.target.resolveSibling(".mediajobs-" + UUID.randomUUID() + ".part");
        channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Returns a stream to the emptied temporary file. */
    OutputStream truncate() throws TargetWriteException {
        try {
            channel.truncate(0);
            channel.position(0);
        } catch (IOException error) {
            throw new TargetWriteException(error);
        }
        return Channels.newOutputStream(channel);
    }

    Path part() {
        return part;
    }

    void finish() throws IOException {
        channel.force(true);
        channel.close();
        if (!replace) {
            createExclusively();
            return;
        }
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Uses a hard link, which fails if the target exists, because a move could replace it. */
    private void createExclusively() throws IOException {
        try {
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException exists) {
            throw exists;
        } catch (UnsupportedOperationException | IOException noHardLinks) {
            Files.move(part, target);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
