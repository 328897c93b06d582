package dev.mediajobs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.durable.DurableJobs;
import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** The example of the README runs, with SQLite. */
class IntroWorkTest {
    @TempDir
    private Path folder;

    @Test
    void theVideoIsDownloaded() throws Exception {
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve("jobs.db"));
        Path videos = Files.createDirectory(folder.resolve("videos"));
        URI image = URI.create("https://example.com/face.png");
        URI audio = URI.create("https://example.com/voice.mp3");
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults().jobTime(Duration.ofMillis(100)));
                MediaJobs media = MediaJobs.fromEnvironment(simulator.environment());
                WatchService files = FileSystems.getDefault().newWatchService()) {
            videos.register(files, StandardWatchEventKinds.ENTRY_CREATE);
            try (DurableJobs jobs = IntroWork.start(database, media, new IntroWork(image, videos), audio)) {
                assertThat(files.poll(30, TimeUnit.SECONDS)).isNotNull();
                assertThat(jobs.job("order-4711")).isPresent();
            }
            assertThat(videos.resolve("order-4711.mp4")).isNotEmptyFile();
        }
    }
}
