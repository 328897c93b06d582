package dev.mediajobs.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.DownloadOptions;
import dev.mediajobs.Image;
import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.PollPolicy;
import dev.mediajobs.Vendor;
import dev.mediajobs.durable.HangingVendor.Hang;
import dev.mediajobs.durable.HangingVendor.Step;
import dev.mediajobs.miraflow.ImageRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor that accepts connections and does not respond delays its own jobs only, and loses and doubles none. */
class HangingVendorTest extends WithSimulator {
    private static final Duration LONG = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    @Test
    void jobsWhoseSubmitPollOrDownloadHangs_goOnAfterTheTimeouts() throws Exception {
        List<String> keys = new ArrayList<>();
        for (Step step : Step.values()) {
            for (Hang hang : Hang.values()) {
                keys.add(HangingVendor.key(step, hang, 0));
            }
        }
        try (HangingVendor vendor = new HangingVendor();
                MediaJobs media = media(vendor, Duration.ofSeconds(1));
                DurableJobs jobs = jobs(media, NodeProgram.TIMING)) {
            jobs.start();
            keys.forEach(key -> jobs.submit("clips", key, ""));
            awaitSuccess(jobs, keys, vendor);
            assertThat(vendor.lists()).as("searches for the submits that hung").isPositive();
        }
    }

    @Test
    void jobsOfOtherVendors_doNotWaitForAVendorThatHangs() throws Exception {
        Timing patient = new Timing(
                LONG.multipliedBy(2),
                Duration.ofSeconds(1),
                NodeProgram.TIMING.check(),
                NodeProgram.TIMING.settle(),
                NodeProgram.TIMING.lookInterval(),
                NodeProgram.TIMING.lookFor(),
                NodeProgram.TIMING.pause(),
                NodeProgram.TIMING.maxWait());
        List<String> keys = new ArrayList<>();
        try (HangingVendor vendor = new HangingVendor();
                MediaJobs media = media(vendor, LONG);
                DurableJobs jobs = jobs(media, patient)) {
            jobs.start();
            for (Step step : List.of(Step.DOWNLOAD, Step.POLL, Step.SUBMIT)) {
                for (int number = 0; number <= Steps.LANE; number++) {
                    keys.add(HangingVendor.key(step, Hang.SILENT, number));
                    jobs.submit("clips", keys.get(keys.size() - 1), "");
                }
                Until.holds(() -> vendor.hung(step) == Steps.LANE, () -> step + " " + vendor.hung(step));
            }

            jobs.submit("images", "image", "");
            Until.holds(() -> has(jobs, "image", DurableState.SUCCEEDED), () -> jobs.job("image")
                    .toString());

            assertThat(jobs.list(DurableState.SENDING)).hasSize(Steps.LANE);
            assertThat(jobs.list(DurableState.NEW)).hasSize(1);
            vendor.release();
            awaitSuccess(jobs, keys, vendor);
        }
    }

    private void awaitSuccess(DurableJobs jobs, List<String> keys, HangingVendor vendor) throws Exception {
        for (String key : keys) {
            Until.holds(() -> has(jobs, key, DurableState.SUCCEEDED), () -> jobs.job(key)
                    .toString());
            assertThat(vendor.submits(key)).as("submits of %s", key).isEqualTo(1);
            assertThat(folder.resolve(key + ".mp4")).isNotEmptyFile();
        }
    }

    private static boolean has(DurableJobs jobs, String key, DurableState state) {
        return jobs.job(key)
                .filter(job -> job.state() == state && job.handled())
                .isPresent();
    }

    private MediaJobs media(HangingVendor vendor, Duration timeout) {
        return MediaJobs.builder()
                .environment(simulator.environment())
                .baseUrl(Vendor.CREATIFY, vendor.url())
                .callTimeout(timeout)
                .polling(PollPolicy.defaults().withInitialDelay(Duration.ofMillis(400)))
                .build();
    }

    private DurableJobs jobs(MediaJobs media, Timing timing) {
        DownloadOptions options = DownloadOptions.defaults()
                .withReplaceExisting()
                .withStallTimeout(timing.lease().dividedBy(3))
                .withTimeout(timing.lease().dividedBy(3));
        return DurableJobs.on(NodeProgram.source("jdbc:sqlite:" + folder.resolve("jobs.db")), media)
                .work(
                        "clips",
                        new ScriptedWork(
                                ScriptedWork::aurora,
                                (job, video) -> video.download(folder.resolve(job.key() + ".mp4"), options),
                                Reconciliation.auroraByName()))
                .work("images", new Images())
                .timing(timing)
                .createTables()
                .build();
    }

    /** Images of a vendor that does not hang. */
    private static final class Images implements MediaWork<Image> {
        @Override
        public Job<Image> submit(MediaJobs media, Work work) {
            return media.miraflow().submit(ImageRequest.of("a lighthouse"));
        }

        @Override
        public void completed(Work work, Image result) {}
    }
}
