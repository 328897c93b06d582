package dev.mediajobs.internal.vendor;

import dev.mediajobs.DownloadOptions;
import dev.mediajobs.Image;
import dev.mediajobs.Media;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.Video;
import dev.mediajobs.internal.download.Downloader;
import dev.mediajobs.internal.download.MediaKind;
import dev.mediajobs.internal.failure.Exceptions;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.media.FileNames;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.SelectableChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.HttpUrl;

/**
 * The file of a job that has succeeded. Public with bean getters, by which JSON libraries such as Jackson write a file:
 * without its link, whose query is secret.
 */
public abstract class MediaFile implements Media {
    private final JobResult result;
    private final MediaKind kind;

    MediaFile(JobResult result, MediaKind kind) {
        this.result = result;
        this.kind = kind;
    }

    @Override
    public Vendor vendor() {
        return result.reference().vendor();
    }

    @Override
    public String reference() {
        return result.reference().toString();
    }

    public Vendor getVendor() {
        return vendor();
    }

    public String getReference() {
        return reference();
    }

    @Override
    public URI link() {
        HttpUrl url = HttpUrl.parse(result.link());
        if (url == null) {
            throw Exceptions.invalid(
                    vendor(), "link", "the link is not a valid http or https URL", "Ask the vendor for the file.");
        }
        return url.uri();
    }

    @Override
    public Path download(Path target) {
        return download(target, defaults());
    }

    @Override
    public Path download(Path target, DownloadOptions options) {
        Path file = Files.isDirectory(target) ? target.resolve(fileName()) : target;
        return read(downloader -> {
            downloader.toFile(result, kind, options, file);
            return file;
        });
    }

    @Override
    public CompletableFuture<Path> downloadAsync(Path target) {
        return downloadAsync(target, defaults());
    }

    @Override
    public CompletableFuture<Path> downloadAsync(Path target, DownloadOptions options) {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(options, "options");
        return result.context().transferAsync("download", reference(), () -> download(target, options));
    }

    private DownloadOptions defaults() {
        return result.context().client.settings.downloads();
    }

    @Override
    public void download(OutputStream target) {
        download(target, defaults());
    }

    @Override
    public void download(OutputStream target, DownloadOptions options) {
        read(downloader -> {
            downloader.toStream(result, kind, options, target);
            return true;
        });
    }

    @Override
    public void download(WritableByteChannel target, DownloadOptions options) {
        if (target instanceof SelectableChannel selectable && !selectable.isBlocking()) {
            throw Exceptions.invalid(
                    vendor(),
                    "download",
                    "the channel does not block",
                    "Call configureBlocking(true), or use a stream or a file.");
        }
        download(Channels.newOutputStream(target), options);
    }

    @Override
    public String contentType() {
        return read(downloader -> downloader.info(result, kind, defaults()).contentType());
    }

    @Override
    public OptionalLong length() {
        long length =
                read(downloader -> downloader.info(result, kind, defaults()).length());
        return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
    }

    @Override
    public InputStream open() {
        return read(downloader -> downloader.open(result, kind, defaults()));
    }

    private <R> R read(Function<Downloader, R> operation) {
        try {
            return operation.apply(result.context().downloader);
        } catch (FailureException failure) {
            throw Exceptions.of(failure, reference(), List.of());
        }
    }

    /** Returns a file name that does not depend on the server. */
    private String fileName() {
        JobReference reference = result.reference();
        String stem = reference.vendor().id() + "-" + reference.kind() + "-" + reference.id();
        return FileNames.safe(stem + (kind == MediaKind.VIDEO ? ".mp4" : ".png"));
    }

    @Override
    public String toString() {
        return (kind == MediaKind.VIDEO ? "Video" : "Image") + "[" + reference() + ", "
                + result.context().redactor.redactLink(result.link()) + "]";
    }

    /** A finished video. */
    static final class VideoFile extends MediaFile implements Video {
        VideoFile(JobResult result) {
            super(result, MediaKind.VIDEO);
        }
    }

    /** A finished image. */
    static final class ImageFile extends MediaFile implements Image {
        private final JobResult result;

        ImageFile(JobResult result) {
            super(result, MediaKind.IMAGE);
            this.result = result;
        }

        @Override
        public Optional<MediaSource> asSource() {
            return Optional.ofNullable(result.snapshot().fileId())
                    .filter(JobReference::isValidId)
                    .map(id -> MediaSource.uploaded(vendor(), id));
        }
    }
}
