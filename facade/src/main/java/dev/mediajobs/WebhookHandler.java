package dev.mediajobs;

import com.squareup.moshi.JsonDataException;
import dev.mediajobs.client.runtime.ClientRuntime;
import dev.mediajobs.internal.webhook.DeliveryTracker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Handles the webhooks of a vendor, in any web framework: pass the request body and respond with the returned status.
 *
 * <pre>{@code
 * WebhookHandler<Video> webhooks = media.creatify().webhookHandler(job -> job.await().download(folder));
 * int status = webhooks.handle(body);
 * }</pre>
 *
 * <p>Webhooks are not signed, so only their job id is used: MediaJobs polls the job with your credentials and calls
 * your listener once per job that has ended, regardless of the number and order of webhooks. Each handler remembers the
 * last 10,000 delivered jobs. Webhooks are optional: waits do not depend on them.
 *
 * <p>Returned statuses:
 *
 * <ul>
 *   <li>200: delivered, already delivered, or being delivered by another thread
 *   <li>202: the job has not ended
 *   <li>400: the body is not valid
 *   <li>404: the vendor does not find the job
 *   <li>408: reading the body took longer than 10 s
 *   <li>413: the body is larger than 64 KiB
 *   <li>500: the listener threw an exception; the next webhook for the job calls it again
 *   <li>503: the job could not be polled, more than 16 jobs are being handled, or more webhooks for the job arrived
 *       during each of three polls
 * </ul>
 *
 * <p>Safe for use by multiple threads. A call blocks for one poll, or up to three if more webhooks for the job arrive
 * meanwhile, each limited by the call timeout, and for the listener, which runs on the calling thread.
 *
 * @param <T> the type of the results
 */
public final class WebhookHandler<T extends Media> {
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");
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
        private String read(String json) throws IOException {
            B body = ClientRuntime.moshi().adapter(type).fromJson(json);
            if (body == null) {
                throw new JsonDataException("null");
            }
            return jobId.apply(body);
        }
    }

    private final VendorContext context;
    private final JobKind<T> kind;
    private final JobIdExtractor<?> jobIdExtractor;
    private final Consumer<? super Job<T>> listener;
    private final DeliveryTracker tracker = new DeliveryTracker();

    WebhookHandler(
            VendorContext context,
            JobKind<T> kind,
            JobIdExtractor<?> jobIdExtractor,
            Consumer<? super Job<T>> listener) {
        this.context = context;
        this.kind = kind;
        this.jobIdExtractor = jobIdExtractor;
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * Handles the body of a webhook.
     *
     * @param body the body as received
     * @return the HTTP status to respond with
     */
    public int handle(byte[] body) {
        if (body.length > MAX_BODY_BYTES) {
            return 413;
        }
        String id = jobId(body);
        return id == null ? 400 : poll(id);
    }

    /**
     * Handles the body of a webhook from a stream.
     *
     * @param body the stream, read to its end or to the limits and not closed
     * @return the HTTP status to respond with
     */
    public int handle(InputStream body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        long start = context.client.scheduler.nanos();
        try {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes.write(buffer, 0, read);
                if (bytes.size() > MAX_BODY_BYTES) {
                    return 413;
                }
                if (context.client.scheduler.nanos() - start > MAX_BODY_DURATION.toNanos()) {
                    return 408;
                }
            }
        } catch (IOException broken) {
            return 400;
        }
        return handle(bytes.toByteArray());
    }

    private @Nullable String jobId(byte[] body) {
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            String id = jobIdExtractor.read(json);
            return JobReference.isValidId(id) ? id : null;
        } catch (IOException | JsonDataException notUnderstood) {
            return null;
        }
    }

    /** A poll may be older than a webhook that arrives during it, so then the job is polled again. */
    private int poll(String id) {
        for (int poll = 1; poll <= MAX_POLLS; poll++) {
            DeliveryTracker.Claim claim = tracker.claim(id);
            if (claim != DeliveryTracker.Claim.ACQUIRED) {
                return claim == DeliveryTracker.Claim.DUPLICATE ? 200 : 503;
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
        } catch (RuntimeException exception) {
            LOG.log(
                    Level.WARNING,
                    "A webhook listener threw an exception; the next webhook for the job calls it again",
                    exception);
            return 500;
        }
    }

    @Override
    public String toString() {
        return "WebhookHandler[" + context.vendor.id() + ":" + kind.name() + "]";
    }
}
