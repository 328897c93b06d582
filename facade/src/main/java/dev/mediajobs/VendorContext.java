package dev.mediajobs;

import dev.mediajobs.client.runtime.ClientRuntime;
import dev.mediajobs.internal.download.DownloadRetries;
import dev.mediajobs.internal.download.Downloader;
import dev.mediajobs.internal.download.LinkOpener;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.CallType;
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

/** What the class of one vendor works with: its calls, its jobs, its downloads. */
final class VendorContext {
    static final String MISSING_REQUIRED = "it lacks what the spec requires";

    final ClientContext client;
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

    /**
     * @param linksNeedKey whether results at the vendor's own origin are only given to those who show the key
     */
    VendorContext(
            ClientContext engine,
            Vendor vendor,
            HttpUrl base,
            Redactor redactor,
            RetryingCallExecutor calls,
            RequestAuthenticator keys,
            Telemetry telemetry,
            boolean linksNeedKey) {
        this.client = engine;
        this.vendor = vendor;
        this.base = base;
        this.redactor = redactor;
        this.polling = engine.pollingService(vendor);
        this.poller = new JobPoller(vendor, calls, redactor);
        this.executor = calls;
        this.callerThreadExecutor = calls.onCallerThread();
        this.submitter = new JobSubmitter(this, engine.maxConcurrentSubmits);
        this.telemetry = telemetry;
        Origin origin = Origin.of(base);
        this.ssrfGuard = new SsrfGuard(base, engine.dns);
        DownloadRetries pauses =
                new DownloadRetries(vendor.displayName(), engine.scheduler, engine.inFlight, engine.random);
        RequestAuthenticator forLinks = linksNeedKey ? keys : null;
        LinkOpener opening = new LinkOpener(engine.clients.plain(), ssrfGuard, origin, forLinks);
        this.downloader = new Downloader(vendor.displayName(), opening, pauses, telemetry);
        VendorEndpoint peer = new VendorEndpoint(origin, keys, engine.callTimeout, redactor);
        this.retrofit = ClientRuntime.retrofit(base, engine.clients.api(peer));
        this.raw = ClientRuntime.retrofit(base, engine.clients.vendor(peer));
    }

    <A> A api(Class<A> api) {
        return retrofit.create(api);
    }

    /** The same calls for those who use the generated clients themselves. */
    <A> A raw(Class<A> api) {
        return raw.create(api);
    }

    /** Reads something, or changes something that costs nothing. */
    <A, B> B call(CallType mode, String operation, Call<A> call, Function<A, B> reading) {
        RetryingCallExecutor way = mode == CallType.READ ? callerThreadExecutor : executor;
        A response = client.awaitTermination(
                way.send(mode, operation, call), () -> ClientContext.cancelledByClose(vendor, operation), null);
        try {
            return reading.apply(response);
        } catch (RuntimeException incomplete) {
            // A member that the spec requires is not there, or a list holds a null.
            throw invalidResponse(mode, operation, MISSING_REQUIRED);
        }
    }

    <T extends Media> Job<T> job(JobKind<T> kind, String id, @Nullable JobSnapshot known) {
        JobReference reference = new JobReference(vendor, kind.word(), id);
        return new Job<>(this, kind, reference, known == null ? null : poller.sanitize(known));
    }

    /** The job of a reference, which must be of one of these kinds. */
    Job<? extends Media> resume(JobReference reference, JobKind<?>... kinds) {
        for (JobKind<?> kind : kinds) {
            if (kind.word().equals(reference.kind())) {
                return job(kind, reference.id(), null);
            }
        }
        String known = Arrays.stream(kinds).map(JobKind::word).collect(Collectors.joining(", "));
        throw Exceptions.invalid(
                vendor,
                "resume",
                "there is no kind of job called " + redactor.excerpt(reference.kind()),
                "Known: " + known + ".");
    }

    MediaException invalidResponse(CallType mode, String operation, String what) {
        return Exceptions.of(executor.invalidResponse(mode, operation, what));
    }
}
