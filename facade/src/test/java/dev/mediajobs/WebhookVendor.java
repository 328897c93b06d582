package dev.mediajobs;

import static dev.mediajobs.Requests.AURORA_ID;
import static dev.mediajobs.Requests.auroraJson;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mediajobs.WireServer.Script;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A vendor with one job, and a handler of its webhooks. */
final class WebhookVendor {
    static final String LINK = "https://example.com/video.mp4";
    static final Script DONE = WireServer.json(200, auroraJson("done", LINK));
    static final Script RUNNING = WireServer.json(200, auroraJson("running", null));
    static final Script UNKNOWN = WireServer.json(404, "{\"detail\":\"Not found.\"}");

    final ManualTime time = new ManualTime();

    /** The delivered jobs. */
    final List<Job<Video>> delivered = new CopyOnWriteArrayList<>();

    /** The steps of a test. */
    interface Check {
        void of(WebhookHandler<Video> webhooks, WireServer vendor) throws Exception;
    }

    /** Returns a forged webhook. */
    static byte[] hint(String status) {
        return ("{\"id\":\"" + AURORA_ID + "\",\"status\":\"" + status
                        + "\",\"video_output\":\"http://169.254.169.254/forged.mp4\"}")
                .getBytes(UTF_8);
    }

    void with(Script vendor, Check check) throws Exception {
        try (WireServer wire = WireServer.start(vendor);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            check.of(media.creatify().webhookHandler(delivered::add), wire);
        }
    }
}
