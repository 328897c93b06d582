package dev.mediajobs.miraflow;

import dev.mediajobs.MediaException;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.client.miraflow.MediaAnnouncement;
import dev.mediajobs.client.miraflow.MediaApi;
import dev.mediajobs.client.miraflow.MediaFinalized;
import dev.mediajobs.client.miraflow.MediaReference;
import dev.mediajobs.internal.failure.Exceptions;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.LinkResolver;
import dev.mediajobs.internal.http.TlsProblem;
import dev.mediajobs.internal.media.ContentBody.ContentChangedException;
import dev.mediajobs.internal.media.Format;
import dev.mediajobs.internal.net.UnsafeLinkException;
import dev.mediajobs.internal.vendor.JobReference;
import dev.mediajobs.internal.vendor.ValidatedFile;
import dev.mediajobs.internal.vendor.VendorContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Uploads files to Miraflow in three steps: initialize the upload, send the file to the returned URL, finalize it. */
final class MiraflowUpload {
    private static final Set<Format> FORMATS = EnumSet.allOf(Format.class);
    private static final int MAX_BYTES_IN_MEMORY = 64 << 20;
    private static final String OPERATION = "upload";
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED_TYPE = 415;

    private final VendorContext context;
    private final MediaApi api;

    MiraflowUpload(VendorContext context) {
        this.context = context;
        this.api = context.api(MediaApi.class);
    }

    /** The id of the uploaded file, and the URL to send it to. */
    private record UploadTarget(String id, @Nullable String link) {}

    MediaSource upload(MediaSource source) {
        ValidatedFile file = withLength(ValidatedFile.of(Vendor.MIRAFLOW, OPERATION, "file", source, FORMATS));
        UploadTarget target = context.call(
                CallType.MUTATE,
                "initializeMedia",
                api.initializeMedia(MediaAnnouncement.builder()
                        .fileName(file.fileName())
                        .contentType(file.format().mimeType())
                        .fileSize(file.length())
                        .build()),
                response -> new UploadTarget(response.mediaId(), response.uploadUrl()));
        String link = target.link();
        if (!JobReference.isValidId(target.id()) || link == null || link.isBlank()) {
            throw context.invalidResponse(
                    CallType.MUTATE, "initializeMedia", "the file id or the upload link is missing or not valid");
        }
        send(LinkResolver.resolve(context.base(), link), file);
        boolean success = context.call(
                CallType.MUTATE,
                "finalizeMedia",
                api.finalizeMedia(MediaReference.builder().mediaId(target.id()).build()),
                MediaFinalized::success);
        if (!success) {
            throw failed("finalizeMedia", "the vendor reports that the upload failed", 0);
        }
        return MediaSource.uploaded(Vendor.MIRAFLOW, target.id());
    }

    CompletableFuture<MediaSource> uploadAsync(MediaSource source) {
        return context.transferAsync(OPERATION, () -> upload(source));
    }

    /** Reads a stream of unknown length into memory, since the vendor requires the length. */
    private static ValidatedFile withLength(ValidatedFile file) {
        if (file.length() >= 0) {
            return file;
        }
        try (InputStream in = file.source().open()) {
            byte[] bytes = in.readNBytes(MAX_BYTES_IN_MEMORY + 1);
            if (bytes.length > MAX_BYTES_IN_MEMORY) {
                throw Exceptions.invalid(
                        Vendor.MIRAFLOW,
                        OPERATION,
                        "the stream has more than " + MAX_BYTES_IN_MEMORY + " bytes",
                        "Pass its length: MediaSource.of(stream, fileName, length).");
            }
            return new ValidatedFile(MediaSource.of(bytes, file.fileName()), file.format(), bytes.length);
        } catch (IOException unreadable) {
            throw Exceptions.invalid(Vendor.MIRAFLOW, OPERATION, "the stream cannot be read", "Pass a new stream.");
        }
    }

    private void send(String link, ValidatedFile file) {
        int status = context.upload(link, OPERATION, file::body, error -> toFailure(link, error));
        if (status == TOO_LARGE || status == UNSUPPORTED_TYPE) {
            throw Exceptions.of(Failure.of(
                            Kind.INVALID_REQUEST,
                            Vendor.MIRAFLOW.displayName(),
                            OPERATION,
                            "the upload link refused the file, which has " + file.length() + " bytes, with HTTP "
                                    + status,
                            "Upload a smaller file, or one of another format.")
                    .withResponse(status, null));
        }
        if (status < 200 || status >= 300) {
            throw failed(OPERATION, "the upload link returned HTTP " + status, status);
        }
    }

    private Failure toFailure(String link, Throwable error) {
        if (error instanceof ContentChangedException changed) {
            return Failure.of(
                    Kind.INVALID_REQUEST,
                    Vendor.MIRAFLOW.displayName(),
                    OPERATION,
                    String.valueOf(changed.getMessage()),
                    "Do not change the file while it is uploaded.");
        }
        if (error instanceof UnsafeLinkException unsafe) {
            return unavailable(OPERATION, "the upload link is not safe: " + unsafe.getMessage());
        }
        HttpUrl url = HttpUrl.parse(link);
        TlsProblem tls = url == null ? null : TlsProblem.of(error, url);
        String problem = tls == null ? "the file could not be sent completely" : tls.problem();
        return unavailable(OPERATION, context.redactor().redact(problem))
                .withCause(context.redactor().safe(error));
    }

    private static MediaException failed(String operation, String problem, int status) {
        return Exceptions.of(unavailable(operation, problem).withResponse(status, null));
    }

    private static Failure unavailable(String operation, String problem) {
        return Failure.of(
                Kind.UNAVAILABLE, Vendor.MIRAFLOW.displayName(), operation, problem, "Upload again; uploads are free.");
    }
}
