package dev.mediajobs;

import dev.mediajobs.client.miraflow.MediaAnnouncement;
import dev.mediajobs.client.miraflow.MediaApi;
import dev.mediajobs.client.miraflow.MediaFinalized;
import dev.mediajobs.client.miraflow.MediaReference;
import dev.mediajobs.internal.concurrent.CancellableFutures;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.TlsProblem;
import dev.mediajobs.internal.media.Content;
import dev.mediajobs.internal.media.ContentBody.ContentChangedException;
import dev.mediajobs.internal.media.Format;
import dev.mediajobs.internal.net.PresignedUpload;
import dev.mediajobs.internal.net.UnsafeLinkException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The three steps of an upload to Miraflow: announce the file, send its bytes elsewhere, say that it is there. */
final class MiraflowUpload {
    private static final Set<Format> FORMATS = EnumSet.allOf(Format.class);
    private static final int MAX_BYTES_IN_MEMORY = 64 << 20;
    private static final String PUT = "upload";

    private final VendorContext context;
    private final MediaApi api;
    private final PresignedUpload upload;

    MiraflowUpload(VendorContext desk) {
        this.context = desk;
        this.api = desk.api(MediaApi.class);
        this.upload = new PresignedUpload(desk.client.clients.plain(), desk.ssrfGuard, desk.client.scheduler);
    }

    /** Where the bytes go, and what they are called from then on. */
    private record UploadTarget(String id, @Nullable String link) {}

    MediaSource upload(MediaSource source) {
        MediaSource.ValidatedContent file = withLength(source.validated(Vendor.MIRAFLOW, PUT, "file", FORMATS));
        UploadTarget place = context.call(
                CallType.MUTATE,
                "initializeMedia",
                api.initializeMedia(MediaAnnouncement.builder()
                        .fileName(file.fileName())
                        .contentType(file.format().mimeType())
                        .fileSize(file.length())
                        .build()),
                response -> new UploadTarget(response.mediaId(), response.uploadUrl()));
        String link = place.link();
        if (!JobReference.isValidId(place.id()) || link == null || link.isBlank()) {
            throw context.invalidResponse(
                    CallType.MUTATE, "initializeMedia", "it names no file or no link to upload to");
        }
        send(link, file);
        boolean done = context.call(
                CallType.MUTATE,
                "finalizeMedia",
                api.finalizeMedia(MediaReference.builder().mediaId(place.id()).build()),
                MediaFinalized::success);
        if (!done) {
            throw failed("finalizeMedia", "the vendor says that the file did not arrive well", 0);
        }
        return MediaSource.uploaded(Vendor.MIRAFLOW, place.id());
    }

    /** The same on another thread. */
    CompletableFuture<MediaSource> uploadAsync(MediaSource source) {
        return context.client.transferExecutor.run(
                () -> upload(source), () -> Exceptions.of(ClientContext.cancelledByClose(Vendor.MIRAFLOW, PUT)));
    }

    /** The vendor wants the length beforehand: what has none is read first. */
    private static MediaSource.ValidatedContent withLength(MediaSource.ValidatedContent file) {
        if (file.length() >= 0) {
            return file;
        }
        try (InputStream in = file.content().open()) {
            byte[] bytes = in.readNBytes(MAX_BYTES_IN_MEMORY + 1);
            if (bytes.length > MAX_BYTES_IN_MEMORY) {
                throw Exceptions.invalid(
                        Vendor.MIRAFLOW,
                        PUT,
                        "the stream has more than " + MAX_BYTES_IN_MEMORY + " bytes",
                        "Name its length: MediaSource.of(stream, fileName, length).");
            }
            return new MediaSource.ValidatedContent(
                    Content.of(bytes, file.content().name()), file.format(), bytes.length);
        } catch (IOException unreadable) {
            throw Exceptions.invalid(Vendor.MIRAFLOW, PUT, "the stream cannot be read", "Give a fresh one.");
        }
    }

    private void send(String link, MediaSource.ValidatedContent file) {
        CompletableFuture<Integer> sending =
                CancellableFutures.map(upload.put(link, file::body), Function.identity(), error -> {
                    throw failure(link, error).toException();
                });
        int status = context.telemetry.during(
                PUT,
                null,
                () -> context.client.awaitTermination(
                        sending, () -> ClientContext.cancelledByClose(Vendor.MIRAFLOW, PUT), null));
        if (status < 200 || status >= 300) {
            throw failed(PUT, "the upload link answered HTTP " + status, status);
        }
    }

    private static Failure failure(String link, Throwable error) {
        if (error instanceof ContentChangedException changed) {
            return Failure.of(
                    Kind.INVALID_REQUEST,
                    Vendor.MIRAFLOW.displayName(),
                    PUT,
                    String.valueOf(changed.getMessage()),
                    "Leave the file alone while it is sent.");
        }
        if (error instanceof UnsafeLinkException unsafe) {
            return unavailable(PUT, "the upload link is not safe: " + unsafe.getMessage());
        }
        HttpUrl url = HttpUrl.parse(link);
        TlsProblem tls = url == null ? null : TlsProblem.of(error, url);
        return unavailable(PUT, tls == null ? "the file could not be sent whole" : tls.problem())
                .withCause(error);
    }

    private static MediaException failed(String operation, String problem, int status) {
        return Exceptions.of(unavailable(operation, problem).withResponse(status, null));
    }

    private static Failure unavailable(String operation, String problem) {
        return Failure.of(
                Kind.UNAVAILABLE, Vendor.MIRAFLOW.displayName(), operation, problem, "Upload again; it costs nothing.");
    }
}
