package dev.mediajobs.internal.vendor;

import dev.mediajobs.Job;
import dev.mediajobs.Media;
import dev.mediajobs.MediaException;
import dev.mediajobs.Vendor;
import dev.mediajobs.WebhookHandler;
import dev.mediajobs.client.runtime.ClientRuntime;
import dev.mediajobs.client.runtime.JsonOptions;
import dev.mediajobs.internal.concurrent.AsyncSemaphore;
import dev.mediajobs.internal.concurrent.CancellableFutures;
import dev.mediajobs.internal.download.DownloadRetries;
import dev.mediajobs.internal.download.Downloader;
import dev.mediajobs.internal.download.LinkOpener;
import dev.mediajobs.internal.failure.Exceptions;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.HttpClients;
import dev.mediajobs.internal.http.Origin;
import dev.mediajobs.internal.http.RequestAuthenticator;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.http.SubmitDeadline;
import dev.mediajobs.internal.http.VendorEndpoint;
import dev.mediajobs.internal.net.PresignedUpload;
import dev.mediajobs.internal.net.SsrfGuard;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.polling.PollingService;
import dev.mediajobs.internal.polling.StoredWaits;
import dev.mediajobs.internal.telemetry.Telemetry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;

/** The calls, jobs and downloads of one vendor. */
public final class VendorContext {
    static final String MISSING_REQUIRED = "a required field is missing";

    final ClientContext client;
    final Vendor vendor;
    final Redactor redactor;
    final RetryingCallExecutor executor;
    final RetryingCallExecutor callerThreadExecutor;
    final Downloader downloader;
    final Telemetry telemetry;
    final PollingService polling;
    final JobPoller poller;
    final SharedPollers sharedPollers;
    final JsonOptions json;
    private final HttpUrl base;
    final AsyncSemaphore submits;
    final @Nullable SubmitDeadline deadline;
    final @Nullable SubmitGuard guard;
    private final PresignedUpload upload;
    private final Retrofit retrofit;
    private final Retrofit raw;
    private final Map<String, JobKind<?>> kinds = new LinkedHashMap<>();

    /** Creates a context; {@code linksNeedCredentials} applies to result links on the vendor's own host. */
    VendorContext(VendorConnection connection, RequestAuthenticator authenticator, boolean linksNeedCredentials) {
        this.client = connection.client;
        this.vendor = connection.vendor;
        this.base = connection.base;
        this.redactor = connection.redactor;
        this.executor = connection.executor;
        this.callerThreadExecutor = executor.onCallerThread();
        this.telemetry = connection.telemetry;
        this.polling = client.pollingService(vendor);
        this.poller = new JobPoller(vendor, executor, redactor);
        this.sharedPollers = new SharedPollers();
        this.submits = new AsyncSemaphore(client.settings.maxConcurrentSubmits());
        this.deadline = null;
        this.guard = null;
        HttpClients clients = connection.clients;
        Origin origin = Origin.of(base);
        SsrfGuard ssrfGuard = new SsrfGuard(
                base,
                client.settings.transport().dns(),
                client.settings.transport().privateHosts(),
                redactor);
        DownloadRetries retries =
                new DownloadRetries(vendor.displayName(), client.scheduler, client.inFlight, client.settings.random());
        RequestAuthenticator linkAuthenticator = linksNeedCredentials ? authenticator : null;
        LinkOpener opener = new LinkOpener(clients.plain(), ssrfGuard, base, linkAuthenticator, redactor);
        this.downloader = new Downloader(
                vendor.displayName(),
                opener,
                retries,
                telemetry,
                redactor,
                client.settings.polling().missingLinkGrace());
        this.upload = new PresignedUpload(clients.plain(), ssrfGuard, client.scheduler);
        VendorEndpoint endpoint = new VendorEndpoint(origin, authenticator, client.settings.callTimeout(), redactor);
        this.json = new JsonOptions(JsonOptions.DEFAULT_MAX_BYTES, false, new MismatchLogger(redactor));
        this.retrofit = ClientRuntime.retrofit(base, clients.api(endpoint), json);
        this.raw = ClientRuntime.retrofit(base, clients.vendor(endpoint));
    }

    /** Creates a copy whose submits and uploads end at the deadline; everything else is shared. */
    private VendorContext(VendorContext original, SubmitDeadline deadline, @Nullable SubmitGuard guard) {
        this.client = original.client;
        this.vendor = original.vendor;
        this.base = original.base;
        this.redactor = original.redactor;
        this.executor = original.executor.before(deadline);
        this.callerThreadExecutor = original.callerThreadExecutor.before(deadline);
        this.telemetry = original.telemetry;
        this.polling = original.polling;
        this.poller = original.poller;
        this.sharedPollers = original.sharedPollers;
        this.submits = original.submits;
        this.deadline = deadline;
        this.guard = guard;
        this.downloader = original.downloader;
        this.upload = original.upload;
        this.json = original.json;
        this.retrofit = original.retrofit;
        this.raw = original.raw;
    }

    VendorContext before(SubmitDeadline newDeadline, @Nullable SubmitGuard newGuard) {
        return new VendorContext(this, newDeadline, newGuard);
    }

    public HttpUrl base() {
        return base;
    }

    public Redactor redactor() {
        return redactor;
    }

    /** Creates a generated interface for the calls of the facade. */
    public <A> A api(Class<A> api) {
        return retrofit.create(api);
    }

    /** Creates an interface for users of the generated clients. */
    public <A> A raw(Class<A> api) {
        return raw.create(api);
    }

    /** Registers a kind of job, so that its references can be resumed. */
    public <T extends Media> JobKind<T> register(JobKind<T> kind) {
        kinds.put(kind.name(), kind);
        return kind;
    }

    /** Makes a call that is free, and reads its response. */
    public <A, B> B call(CallType type, String operation, Call<A> call, Function<A, B> reader) {
        RetryingCallExecutor calls = type == CallType.READ ? callerThreadExecutor : executor;
        A response = client.awaitTermination(
                calls.send(type, operation, call), () -> ClientContext.cancelledByClose(vendor, operation), null);
        try {
            return reader.apply(response);
        } catch (RuntimeException incomplete) {
            // A required field is missing, or a list contains null.
            throw invalidResponse(type, operation, MISSING_REQUIRED);
        }
    }

    /** Submits on the calling thread, which is blocked. */
    public <T extends Media> Job<T> submit(Submission<?, T> submission) {
        return new JobSubmitter(this).submit(submission);
    }

    /** Submits without blocking a thread. */
    public <T extends Media> CompletableFuture<Job<T>> submitAsync(Submission<?, T> submission) {
        return new JobSubmitter(this).submitAsync(submission);
    }

    /** Returns the job with an id from an application. */
    public <T extends Media> Job<T> job(JobKind<T> kind, String id) {
        return job(kind, Checks.id(vendor, "job", "job id", id), null);
    }

    /**
     * Returns a job.
     *
     * @param snapshot its known state, or null
     */
    public <T extends Media> Job<T> job(JobKind<T> kind, String id, @Nullable JobSnapshot snapshot) {
        JobReference reference = reference(kind.name(), id);
        return new PolledJob<>(this, kind, reference, snapshot == null ? null : poller.sanitize(snapshot, reference));
    }

    public JobReference reference(String kind, String id) {
        return new JobReference(vendor, kind, id);
    }

    /** Returns the job of a reference, whose kind must be registered. */
    public Job<? extends Media> resume(JobReference reference) {
        return job(kind(reference), reference.id(), null);
    }

    /** Returns the rules of waits whose states are kept elsewhere; {@code waiting} counts those of this vendor. */
    public StoredWaits storedWaits(IntSupplier waiting) {
        return polling.storedWaits(waiting);
    }

    /** Polls a job once, for a stored wait. The future is completed on the calling thread, which is blocked. */
    public CompletableFuture<JobSnapshot> poll(JobReference reference) {
        return poller.pollOnCallerThread(kind(reference), reference);
    }

    private JobKind<?> kind(JobReference reference) {
        @Nullable JobKind<?> kind = kinds.get(reference.kind());
        if (kind == null) {
            throw Exceptions.invalid(
                    vendor,
                    "resume",
                    "unknown kind of job: " + redactor.excerpt(reference.kind()),
                    "Known kinds: " + String.join(", ", kinds.keySet()) + ".");
        }
        return kind;
    }

    /**
     * Creates a handler of webhooks.
     *
     * @param type the type of the body
     * @param jobId returns the id of a body
     */
    public <T extends Media, B> WebhookHandler<T> webhookHandler(
            JobKind<T> kind, Class<B> type, Function<B, String> jobId, Consumer<? super Job<T>> listener) {
        return new JobWebhookHandler<>(this, kind, new JobWebhookHandler.JobIdExtractor<>(type, jobId), listener);
    }

    /**
     * Sends a file to a presigned link, which blocks the calling thread.
     *
     * @param body the factory of the body, called with a callback for sent bytes
     * @param toFailure converts an error to a failure
     * @return the HTTP status
     */
    public int upload(
            String link,
            String operation,
            Function<Runnable, RequestBody> body,
            Function<Throwable, Failure> toFailure) {
        CompletableFuture<Integer> put = upload.put(link, body);
        if (deadline != null) {
            deadline.endAtDeadline(put, vendor.displayName(), operation);
        }
        CompletableFuture<Integer> sending = CancellableFutures.map(put, Function.identity(), error -> {
            throw error instanceof FailureException late
                    ? late
                    : toFailure.apply(error).toException();
        });
        return telemetry.during(
                operation,
                null,
                () -> client.awaitTermination(sending, () -> ClientContext.cancelledByClose(vendor, operation), null));
    }

    /** Runs a blocking transfer on a MediaJobs thread. */
    public <T> CompletableFuture<T> transferAsync(String operation, Supplier<T> work) {
        return transferAsync(operation, null, work);
    }

    <T> CompletableFuture<T> transferAsync(String operation, @Nullable String reference, Supplier<T> work) {
        return client.transferExecutor.run(
                work, () -> Exceptions.of(ClientContext.cancelledByClose(vendor, operation), reference, List.of()));
    }

    public MediaException invalidResponse(CallType type, String operation, String problem) {
        return Exceptions.of(executor.invalidResponse(type, operation, problem));
    }
}
