package dev.mediajobs.simulator.engine.auth;

import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.media.StoredFile;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/** Creates and validates signed URLs of the simulator, which expire after 24 hours. */
public final class SignedUrls {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final Function<String, Clock> clocks;
    private final long seed;

    public SignedUrls(Function<String, Clock> clocks, long seed) {
        this.clocks = clocks;
        this.seed = seed;
    }

    /** The validity of a signed URL. */
    public enum Validity {
        /** The signature is valid. */
        VALID,
        /** The URL has expired. */
        EXPIRED,
        /** The signature is missing or wrong. */
        FORGED
    }

    /** {@return a URL of the result of a job} */
    public String result(String base, Job job) {
        return signed(
                base,
                "/files/results/" + job.id() + "." + job.mediaSpec().kind().extension(),
                job.account());
    }

    /** {@return a URL for uploading an announced file} */
    public String upload(String base, StoredFile file) {
        return signed(base, "/files/uploads/" + file.id(), file.owner());
    }

    /** {@return the validity of the URL of a request at the time of the given account} */
    public Validity validate(Request request, String account) {
        String expires = request.query("expires");
        String signature = request.query("signature");
        if (expires == null || !expires.matches("\\d{1,15}") || signature == null) {
            return Validity.FORGED;
        }
        long end = Long.parseLong(expires);
        if (!signature.equals(signature(request.path(), end))) {
            return Validity.FORGED;
        }
        return clocks.apply(account).instant().getEpochSecond() >= end ? Validity.EXPIRED : Validity.VALID;
    }

    private String signed(String base, String path, String account) {
        long end = clocks.apply(account).instant().plus(LIFETIME).getEpochSecond();
        return base + path + "?expires=" + end + "&signature=" + signature(path, end);
    }

    private String signature(String path, long end) {
        long hash = seed;
        for (int i = 0; i < path.length(); i++) {
            hash = (hash ^ path.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ end) * 0x9E3779B97F4A7C15L;
        return Long.toHexString(hash ^ hash >>> 29);
    }
}
