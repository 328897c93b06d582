package dev.mediajobs;

import dev.mediajobs.client.runtime.ClientRuntime;
import dev.mediajobs.internal.download.DownloadRetries;
import dev.mediajobs.internal.download.Downloader;
import dev.mediajobs.internal.download.LinkOpener;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.HttpClients;
import dev.mediajobs.internal.http.Origin;
import dev.mediajobs.internal.http.RequestAuthenticator;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.http.VendorEndpoint;
import dev.mediajobs.internal.net.SsrfGuard;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.polling.PollingService;
import dev.mediajobs.internal.telemetry.Telemetry;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;

/** The calls, jobs and downloads of one vendor. */
final class VendorContext {
    static final String MISSING_REQUIRED = "a required field is missing";

    final ClientContext client;
    final HttpClients clients;
    final Vendor vendor;
    final HttpUrl base;
    final Redactor redactor;
    final RetryingCallExecutor executor;
    final SsrfGuard ssrfGuard;
    final Downloader downloader;
    final Telemetry telemetry;
    final PollingService polling;
    final JobPoller poller;
    final JobSubmitter submitter;
    final RetryingCallExecutor callerThreadExecutor;
    private final Retrofit retrofit;
    private final Retrofit raw;

    /** Creates a context; {@code linksNeedCredentials} applies to result links on the vendor's own host. */
    VendorContext(
            ClientContext client,
            HttpClients clients,
            Vendor vendor,
            HttpUrl base,
            Redactor redactor,
            RetryingCallExecutor executor,
            RequestAuthenticator authenticator,
            Telemetry telemetry,
            boolean linksNeedCredentials) {
        this.client = client;
        this.clients = clients;
        this.vendor = vendor;
        this.base = base;
        this.redactor = redactor;
        this.polling = client.pollingService(vendor);
        this.poller = new JobPoller(vendor, executor, redactor);
        this.executor = executor;
        this.callerThreadExecutor = executor.onCallerThread();
        this.submitter = new JobSubmitter(this, client.maxConcurrentSubmits);
        this.telemetry = telemetry;
        Origin origin = Origin.of(base);
        this.ssrfGuard = new SsrfGuard(base, client.transport.config().dns());
        DownloadRetries retries =
                new DownloadRetries(vendor.displayName(), client.scheduler, client.inFlight, client.random);
        RequestAuthenticator linkAuthenticator = linksNeedCredentials ? authenticator : null;
        LinkOpener opener = new LinkOpener(clients.plain(), ssrfGuard, origin, linkAuthenticator);
        this.downloader = new Downloader(vendor.displayName(), opener, retries, telemetry);
        VendorEndpoint endpoint = new VendorEndpoint(origin, authenticator, client.callTimeout, redactor);
        this.retrofit = ClientRuntime.retrofit(base, clients.api(endpoint));
        this.raw = ClientRuntime.retrofit(base, clients.vendor(endpoint));
    }

    <A> A api(Class<A> api) {
        return retrofit.create(api);
    }

    /** Creates an interface for users of the generated clients. */
    <A> A raw(Class<A> api) {
        return raw.create(api);
    }

    /** Makes a call that is free, and reads its response. */
    <A, B> B call(CallType type, String operation, Call<A> call, Function<A, B> reader) {
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

    <T extends Media> Job<T> job(JobKind<T> kind, String id, @Nullable JobSnapshot snapshot) {
        JobReference reference = new JobReference(vendor, kind.name(), id);
        return new Job<>(this, kind, reference, snapshot == null ? null : poller.sanitize(snapshot));
    }

    /** Returns the job of a reference, which must be of one of the kinds. */
    Job<? extends Media> resume(JobReference reference, JobKind<?>... kinds) {
        for (JobKind<?> kind : kinds) {
            if (kind.name().equals(reference.kind())) {
                return job(kind, reference.id(), null);
            }
        }
        String names = Arrays.stream(kinds).map(JobKind::name).collect(Collectors.joining(", "));
        throw Exceptions.invalid(
                vendor,
                "resume",
                "unknown kind of job: " + redactor.excerpt(reference.kind()),
                "Known kinds: " + names + ".");
    }

    MediaException invalidResponse(CallType type, String operation, String problem) {
        return Exceptions.of(executor.invalidResponse(type, operation, problem));
    }
}
