package dev.mediajobs;

import dev.mediajobs.client.miraflow.MediaAnnouncement;
import dev.mediajobs.client.miraflow.MediaApi;
import dev.mediajobs.client.miraflow.MediaFinalized;
import dev.mediajobs.client.miraflow.MediaReference;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.http.Chained;
import dev.mediajobs.internal.http.Mode;
import dev.mediajobs.internal.http.TlsProblem;
import dev.mediajobs.internal.media.Content;
import dev.mediajobs.internal.media.ContentBody.ContentChanged;
import dev.mediajobs.internal.media.Format;
import dev.mediajobs.internal.outside.UnsafeLink;
import dev.mediajobs.internal.outside.Upload;
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
    private static final int LARGEST_IN_MEMORY = 64 << 20;
    private static final String PUT = "upload";

    private final Desk desk;
    private final MediaApi api;
    private final Upload upload;

    MiraflowUpload(Desk desk) {
        this.desk = desk;
        this.api = desk.api(MediaApi.class);
        this.upload = new Upload(desk.engine.clients.plain(), desk.guard, desk.engine.time);
    }

    /** Where the bytes go, and what they are called from then on. */
    private record Place(String id, @Nullable String link) {}

    MediaSource upload(MediaSource source) {
        MediaSource.Checked file = measured(source.checked(Vendor.MIRAFLOW, PUT, "file", FORMATS));
        Place place = desk.call(
                Mode.STEP,
                "initializeMedia",
                api.initializeMedia(MediaAnnouncement.builder()
                        .fileName(file.fileName())
                        .contentType(file.format().mimeType())
                        .fileSize(file.length())
                        .build()),
                answer -> new Place(answer.mediaId(), answer.uploadUrl()));
        String link = place.link();
        if (!Reference.validId(place.id()) || link == null || link.isBlank()) {
            throw desk.impossible(Mode.STEP, "initializeMedia", "it names no file or no link to upload to");
        }
        send(link, file);
        boolean done = desk.call(
                Mode.STEP,
                "finalizeMedia",
                api.finalizeMedia(MediaReference.builder().mediaId(place.id()).build()),
                MediaFinalized::success);
        if (!done) {
            throw failed("finalizeMedia", "the vendor says that the file did not arrive well", 0);
        }
        return MediaSource.held(Vendor.MIRAFLOW, place.id());
    }

    /** The same on another thread. */
    CompletableFuture<MediaSource> uploadAsync(MediaSource source) {
        return desk.engine.aside.run(() -> upload(source), () -> Errors.of(Engine.cancelled(Vendor.MIRAFLOW, PUT)));
    }

    /** The vendor wants the length beforehand: what has none is read first. */
    private static MediaSource.Checked measured(MediaSource.Checked file) {
        if (file.length() >= 0) {
            return file;
        }
        try (InputStream in = file.content().open()) {
            byte[] bytes = in.readNBytes(LARGEST_IN_MEMORY + 1);
            if (bytes.length > LARGEST_IN_MEMORY) {
                throw Errors.invalid(
                        Vendor.MIRAFLOW,
                        PUT,
                        "the stream has more than " + LARGEST_IN_MEMORY + " bytes",
                        "Name its length: MediaSource.of(stream, fileName, length).");
            }
            return new MediaSource.Checked(Content.of(bytes, file.content().name()), file.format(), bytes.length);
        } catch (IOException unreadable) {
            throw Errors.invalid(Vendor.MIRAFLOW, PUT, "the stream cannot be read", "Give a fresh one.");
        }
    }

    private void send(String link, MediaSource.Checked file) {
        CompletableFuture<Integer> sending = Chained.map(upload.put(link, file::body), Function.identity(), error -> {
            throw failure(link, error).raised();
        });
        int status = desk.telemetry.during(
                PUT, null, () -> desk.engine.join(sending, () -> Engine.cancelled(Vendor.MIRAFLOW, PUT), null));
        if (status < 200 || status >= 300) {
            throw failed(PUT, "the upload link answered HTTP " + status, status);
        }
    }

    private static Failure failure(String link, Throwable error) {
        if (error instanceof ContentChanged changed) {
            return Failure.of(
                    Kind.INVALID_REQUEST,
                    Vendor.MIRAFLOW.title(),
                    PUT,
                    String.valueOf(changed.getMessage()),
                    "Leave the file alone while it is sent.");
        }
        if (error instanceof UnsafeLink unsafe) {
            return unavailable(PUT, "the upload link is not safe: " + unsafe.getMessage());
        }
        HttpUrl url = HttpUrl.parse(link);
        TlsProblem tls = url == null ? null : TlsProblem.of(error, url);
        return unavailable(PUT, tls == null ? "the file could not be sent whole" : tls.happened())
                .withCause(error);
    }

    private static MediaException failed(String operation, String happened, int status) {
        return Errors.of(unavailable(operation, happened).withAnswer(status, null));
    }

    private static Failure unavailable(String operation, String happened) {
        return Failure.of(
                Kind.UNAVAILABLE, Vendor.MIRAFLOW.title(), operation, happened, "Upload again; it costs nothing.");
    }
}
