package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.VideoRequest;
import dev.mediajobs.client.miraflow.VideosApi;
import dev.mediajobs.miraflow.AvatarVideoRequest;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import retrofit2.Call;
import retrofit2.Response;

/** Makes an avatar video as in the vendor's tutorial: without a voice, and downloaded by the id of the video. */
class AvatarVideoWalkTest {
    private static final String AVATAR = "cm2yaz9j10008l0qg9npyjgs3";
    private static final String TEXT = "Some text.";

    @RegisterExtension
    static final SimulatorExtension simulator = SimulatorExtension.create(SimulatorOptions.defaults());

    @RegisterExtension
    final SimulatedMedia simulated = new SimulatedMedia(simulator);

    private final MediaJobs media = simulated.media();

    @TempDir
    private Path folder;

    private static <T> T body(Call<T> call) throws IOException {
        Response<T> response = call.execute();
        assertThat(response.isSuccessful()).as(response.toString()).isTrue();
        return Objects.requireNonNull(response.body());
    }

    @Test
    void theClients_downloadItByTheIdOfTheVideo_andNotByThatOfTheJob() throws IOException {
        VideosApi videos = media.raw(VideosApi.class);
        JobSubmitted job = body(videos.createVideo(VideoRequest.builder()
                .avatarId(AVATAR)
                .name("My video")
                .text(TEXT)
                .build()));
        simulator.advanceClock(Duration.ofMinutes(1));
        String videoId =
                Objects.requireNonNull(body(videos.getVideoStatus(job.jobId())).videoId());
        assertThat(videoId).isNotEqualTo(job.jobId());
        assertThat(body(videos.downloadVideo(videoId)).bytes()).isNotEmpty();
        assertThat(body(videos.getVideo(videoId)).downloadUrl()).startsWith("http");
        assertThat(videos.downloadVideo(job.jobId()).execute().code()).isEqualTo(404);
        assertThat(videos.getVideo(job.jobId()).execute().code()).isEqualTo(404);
    }

    @Test
    void theFacade_downloadsItByTheIdOfTheVideo() {
        Job<Video> job =
                media.miraflow().submit(AvatarVideoRequest.ofAvatar(AVATAR).withText(TEXT));
        Path file = folder.resolve("video.mp4");
        simulated.time().drive(job.awaitAsync()).download(file);
        assertThat(file).isNotEmptyFile();
    }
}
