package dev.mediajobs.internal.vendor;

import com.squareup.moshi.JsonDataException;
import dev.mediajobs.Job;
import dev.mediajobs.JobNotFoundException;
import dev.mediajobs.Media;
import dev.mediajobs.MediaException;
import dev.mediajobs.WebhookHandler;
import dev.mediajobs.client.runtime.ClientRuntime;
import dev.mediajobs.client.runtime.InvalidResponseException;
import dev.mediajobs.client.runtime.JsonOptions;
import dev.mediajobs.internal.concurrent.CallbackExecutor;
import dev.mediajobs.internal.time.Scheduler;
import dev.mediajobs.internal.webhook.DeliveryTracker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Polls the job of each webhook and delivers it once it has ended. */
final class JobWebhookHandler<T extends Media> implements WebhookHandler<T> {
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");
    private static final CallbackExecutor READERS = new CallbackExecutor(null);
    private static final int MAX_BODY_BYTES = 64 << 10;
    private static final Duration MAX_BODY_DURATION = Duration.ofSeconds(10);

    /** The maximum number of polls for one webhook, if more webhooks for the job keep arriving. */
    private static final int MAX_POLLS = 3;

    /**
     * Reads the job id, the only property that is used.
     *
     * @param type the type of the body
     * @param jobId returns the id of a body
     */
    record JobIdExtractor<B>(Class<B> type, Function<B, String> jobId) {
        private String read(String source, String json, JsonOptions options) throws IOException {
            return jobId.apply(ClientRuntime.read(source, type, new Buffer().writeUtf8(json), options));
        }
    }

    private final VendorContext context;
    private final JobKind<T> kind;
    private final JobIdExtractor<?> jobIdExtractor;
    private final Consumer<? super Job<T>> listener;
    private final DeliveryTracker tracker = new DeliveryTracker();

    JobWebhookHandler(
            VendorContext context,
            JobKind<T> kind,
            JobIdExtractor<?> jobIdExtractor,
            Consumer<? super Job<T>> listener) {
        this.context = context;
        this.kind = kind;
        this.jobIdExtractor = jobIdExtractor;
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    @Override
    public int handle(byte[] body) {
        if (body.length > MAX_BODY_BYTES) {
            return 413;
        }
        String id = jobId(body);
        return id == null ? 400 : poll(id);
    }

    @Override
    public int handle(InputStream body) {
        // The stream may block for ever, so it is read on a thread that polling does not need.
        CompletableFuture<Integer> status = new CompletableFuture<>();
        CompletableFuture<byte[]> content = new CompletableFuture<>();
        Scheduler.Timer timer = context.client.scheduler.limit(MAX_BODY_DURATION, () -> status.complete(408));
        try {
            READERS.execute(() -> read(body, content, status));
            int refused = status.get();
            return refused == 0 ? handle(content.join()) : refused;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 503;
        } catch (ExecutionException unexpected) {
            throw new IllegalStateException(unexpected);
        } finally {
            status.complete(503);
            timer.cancel();
        }
    }

    /** Reads the body and completes the status: 0 if it can be handled. */
    private static void read(InputStream body, CompletableFuture<byte[]> content, CompletableFuture<Integer> status) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        try {
            for (int read = body.read(buffer); read >= 0 && !status.isDone(); read = body.read(buffer)) {
                bytes.write(buffer, 0, read);
                if (bytes.size() > MAX_BODY_BYTES) {
                    status.complete(413);
                    return;
                }
            }
            content.complete(bytes.toByteArray());
            status.complete(0);
        } catch (IOException | RuntimeException broken) {
            status.complete(400);
        }
    }

    private @Nullable String jobId(byte[] body) {
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            String id = jobIdExtractor.read(context.vendor.displayName() + " webhook", json, context.json);
            return JobReference.isValidId(id) ? id : null;
        } catch (IOException | JsonDataException | InvalidResponseException notUnderstood) {
            return null;
        }
    }

    /** A poll may be older than a webhook that arrives during it, so then the job is polled again. */
    private int poll(String id) {
        for (int poll = 1; poll <= MAX_POLLS; poll++) {
            DeliveryTracker.Claim claim = tracker.claim(id);
            if (claim != DeliveryTracker.Claim.ACQUIRED) {
                return claim == DeliveryTracker.Claim.DELIVERED ? 200 : 503;
            }
            int status = 500;
            boolean pollAgain;
            try {
                status = deliver(context.job(kind, id, null));
            } finally {
                pollAgain = tracker.release(id, status == 200);
            }
            if (status != 202 || !pollAgain) {
                return status;
            }
        }
        return 503;
    }

    private int deliver(Job<T> job) {
        try {
            if (!job.poll().phase().isTerminal()) {
                return 202;
            }
        } catch (JobNotFoundException unknown) {
            return 404;
        } catch (MediaException failed) {
            LOG.log(Level.WARNING, "A job could not be polled after a webhook: {0}", failed.getMessage());
            return 503;
        }
        try {
            listener.accept(job);
            return 200;
        } catch (Exception exception) {
            LOG.log(
                    Level.WARNING,
                    "A webhook listener threw an exception for " + job.reference()
                            + "; the next webhook for the job calls it again",
                    exception);
            return 500;
        }
    }

    @Override
    public String toString() {
        return "WebhookHandler[" + context.vendor.id() + ":" + kind.name() + "]";
    }
}
