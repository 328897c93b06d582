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
 * Takes a vendor's webhooks, from any web framework: hand over the body, answer with the status that comes back.
 *
 * <pre>{@code
 * Webhooks<Video> webhooks = media.creatify().webhooks(job -> job.await().download(folder));
 * int status = webhooks.receive(body);
 * }</pre>
 *
 * <p>No vendor signs its webhooks, so nothing in one is believed but the job's id: the job itself is looked at, once,
 * with your credentials, and only if it has ended it is passed on, once, however often and in whatever order webhooks
 * come. The last 10,000 jobs are remembered, by this object alone. A webhook is never needed: a wait ends without it.
 *
 * <p>What comes back: 200 done, now or before, or somebody is at it; 202 the job has not ended yet; 400 not
 * understood; 404 the vendor does not know the job; 408 the body took longer than 10 s; 413 it is larger than 64 KiB;
 * 500 the listener threw, so that the next webhook tells it again; 503 the job could not be looked at, or more than 16
 * are at once, or more webhooks for it came during each of three looks.
 *
 * <p>Safe for use by many threads. A call blocks for one look, or up to three where others for the same job come
 * meanwhile, each at most as long as one call may take, and for the listener, which runs on the calling thread.
 *
 * @param <T> what the jobs make
 */
public final class WebhookHandler<T extends Media> {
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");
    private static final int MAX_BODY_BYTES = 64 << 10;
    private static final Duration MAX_ID_LENGTH = Duration.ofSeconds(10);

    /** So often one webhook has a job looked at, while others for the same job keep coming. */
    private static final int MAX_POLLS = 3;

    /**
     * The part of a body that is used.
     *
     * @param type of the body
     * @param jobId gets the id of the job, the only property that is used
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

    WebhookHandler(VendorContext desk, JobKind<T> kind, JobIdExtractor<?> hint, Consumer<? super Job<T>> listener) {
        this.context = desk;
        this.kind = kind;
        this.jobIdExtractor = hint;
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * Takes the body of a webhook.
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
     * Takes the body of a webhook from a stream.
     *
     * @param body read to its end or its limits; not closed
     * @return the HTTP status to respond with
     */
    public int handle(InputStream body) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] part = new byte[4096];
        long start = context.client.scheduler.nanos();
        try {
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                whole.write(part, 0, read);
                if (whole.size() > MAX_BODY_BYTES) {
                    return 413;
                }
                if (context.client.scheduler.nanos() - start > MAX_ID_LENGTH.toNanos()) {
                    return 408;
                }
            }
        } catch (IOException broken) {
            return 400;
        }
        return handle(whole.toByteArray());
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

    /** What a look sees may be older than a webhook that comes during it: then one more is due. */
    private int poll(String id) {
        for (int poll = 1; poll <= MAX_POLLS; poll++) {
            DeliveryTracker.Claim turn = tracker.claim(id);
            if (turn != DeliveryTracker.Claim.ACQUIRED) {
                return turn == DeliveryTracker.Claim.DUPLICATE ? 200 : 503;
            }
            int status = 500;
            boolean another;
            try {
                status = onPoll(context.job(kind, id, null));
            } finally {
                another = tracker.release(id, status == 200);
            }
            if (status != 202 || !another) {
                return status;
            }
        }
        return 503;
    }

    private int onPoll(Job<T> job) {
        try {
            if (!job.poll().phase().isTerminal()) {
                return 202;
            }
        } catch (JobNotFoundException unknown) {
            return 404;
        } catch (MediaException failed) {
            LOG.log(Level.WARNING, "A webhook could not be followed up: {0}", failed.getMessage());
            return 503;
        }
        try {
            listener.accept(job);
            return 200;
        } catch (RuntimeException thrown) {
            LOG.log(Level.WARNING, "A webhook listener threw; the next webhook tells it again", thrown);
            return 500;
        }
    }

    @Override
    public String toString() {
        return "Webhooks[" + context.vendor.id() + ":" + kind.word() + "]";
    }
}
