package dev.mediajobs;

import dev.mediajobs.client.runtime.ClientRuntime;
import dev.mediajobs.internal.download.Downloader;
import dev.mediajobs.internal.download.Opening;
import dev.mediajobs.internal.download.Pauses;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.ApiCalls;
import dev.mediajobs.internal.http.Keys;
import dev.mediajobs.internal.http.Mode;
import dev.mediajobs.internal.http.Origin;
import dev.mediajobs.internal.http.Peer;
import dev.mediajobs.internal.outside.Guard;
import dev.mediajobs.internal.telemetry.Telemetry;
import dev.mediajobs.internal.wait.JobView;
import dev.mediajobs.internal.wait.Waits;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;

/** What the class of one vendor works with: its calls, its jobs, its downloads. */
final class Desk {
    static final String LACKING = "it lacks what the spec requires";

    final Engine engine;
    final Vendor vendor;
    final HttpUrl base;
    final Redactor redactor;
    final ApiCalls calls;
    final Guard guard;
    final Downloader downloader;
    final Telemetry telemetry;
    final Waits waits;
    final Looks looks;
    final Submits submits;
    final ApiCalls here;
    private final Retrofit retrofit;
    private final Retrofit raw;

    /**
     * @param linksNeedKey whether results at the vendor's own origin are only given to those who show the key
     */
    Desk(
            Engine engine,
            Vendor vendor,
            HttpUrl base,
            Redactor redactor,
            ApiCalls calls,
            Keys keys,
            Telemetry telemetry,
            boolean linksNeedKey) {
        this.engine = engine;
        this.vendor = vendor;
        this.base = base;
        this.redactor = redactor;
        this.waits = engine.waits(vendor);
        this.looks = new Looks(vendor, calls, redactor);
        this.calls = calls;
        this.here = calls.here();
        this.submits = new Submits(this, engine.parallelSubmits);
        this.telemetry = telemetry;
        Origin origin = Origin.of(base);
        this.guard = new Guard(base, engine.names);
        Pauses pauses = new Pauses(vendor.title(), engine.time, engine.ongoing, engine.random);
        Keys forLinks = linksNeedKey ? keys : null;
        Opening opening = new Opening(engine.clients.plain(), guard, origin, forLinks);
        this.downloader = new Downloader(vendor.title(), opening, pauses, telemetry);
        Peer peer = new Peer(origin, keys, engine.callTimeout, redactor);
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
    <A, B> B call(Mode mode, String operation, Call<A> call, Function<A, B> reading) {
        ApiCalls way = mode == Mode.READ ? here : calls;
        A answer = engine.join(way.send(mode, operation, call), () -> Engine.cancelled(vendor, operation), null);
        try {
            return reading.apply(answer);
        } catch (RuntimeException incomplete) {
            // A member that the spec requires is not there, or a list holds a null.
            throw impossible(mode, operation, LACKING);
        }
    }

    <T extends Media> Job<T> job(JobKind<T> kind, String id, @Nullable JobView known) {
        Reference reference = new Reference(vendor, kind.word(), id);
        return new Job<>(this, kind, reference, known == null ? null : looks.tidy(known));
    }

    /** The job of a reference, which must be of one of these kinds. */
    Job<? extends Media> resume(Reference reference, JobKind<?>... kinds) {
        for (JobKind<?> kind : kinds) {
            if (kind.word().equals(reference.kind())) {
                return job(kind, reference.id(), null);
            }
        }
        String known = Arrays.stream(kinds).map(JobKind::word).collect(Collectors.joining(", "));
        throw Errors.invalid(
                vendor,
                "resume",
                "there is no kind of job called " + redactor.excerpt(reference.kind()),
                "Known: " + known + ".");
    }

    MediaException impossible(Mode mode, String operation, String what) {
        return Errors.of(calls.impossible(mode, operation, what));
    }
}
