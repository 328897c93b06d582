package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.job.Job;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Signed links into the simulator itself, each with an end. */
public final class Links {

    private static final Duration LIFE = Duration.ofHours(24);

    private final Clock clock;
    private final long seed;

    Links(Clock clock, long seed) {
        this.clock = clock;
        this.seed = seed;
    }

    /** What a signed link is worth. */
    public enum Worth {
        /** It may be used. */
        GOOD,
        /** Its time is over. */
        EXPIRED,
        /** It was not made here. */
        FORGED
    }

    /** {@return a link of a job's result, for 24 hours} */
    public String result(String base, Job job) {
        return signed(
                base, "/files/results/" + job.id() + "." + job.artwork().kind().extension(), clock.instant());
    }

    /** {@return a link that takes the bytes of an announced file, for 24 hours} */
    public String upload(String base, String fileId) {
        return signed(base, "/files/uploads/" + fileId, clock.instant());
    }

    /** {@return what the link of a request is worth} */
    public Worth judge(Request request) {
        String expires = request.query("expires");
        String signature = request.query("signature");
        if (expires == null || !expires.matches("\\d{1,15}") || signature == null) {
            return Worth.FORGED;
        }
        long end = Long.parseLong(expires);
        if (!signature.equals(signature(request.path(), end))) {
            return Worth.FORGED;
        }
        return clock.instant().getEpochSecond() >= end ? Worth.EXPIRED : Worth.GOOD;
    }

    private String signed(String base, String path, Instant now) {
        long end = now.plus(LIFE).getEpochSecond();
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
