package dev.mediajobs.simulator.engine.auth;

import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.media.StoredFile;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/** Signed links into the simulator itself, each with an end. */
public final class SignedUrls {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final Function<String, Clock> clocks;
    private final long seed;

    public SignedUrls(Function<String, Clock> clocks, long seed) {
        this.clocks = clocks;
        this.seed = seed;
    }

    /** What a signed link is worth. */
    public enum Validity {
        /** It may be used. */
        VALID,
        /** Its time is over. */
        EXPIRED,
        /** It was not made here. */
        FORGED
    }

    /** {@return a link of a job's result, for 24 hours} */
    public String result(String base, Job job) {
        return signed(
                base,
                "/files/results/" + job.id() + "." + job.mediaSpec().kind().extension(),
                job.account());
    }

    /** {@return a link that takes the bytes of an announced file, for 24 hours} */
    public String upload(String base, StoredFile file) {
        return signed(base, "/files/uploads/" + file.id(), file.owner());
    }

    /** {@return what the link of a request is worth to that account} */
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
        long mixed = seed;
        for (int i = 0; i < path.length(); i++) {
            mixed = (mixed ^ path.charAt(i)) * 0x100000001B3L;
        }
        mixed = (mixed ^ end) * 0x9E3779B97F4A7C15L;
        return Long.toHexString(mixed ^ mixed >>> 29);
    }
}
