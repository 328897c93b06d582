package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.mediajobs.miraflow.Miraflow;
import dev.mediajobs.miraflow.Thumbnail;
import dev.mediajobs.miraflow.ThumbnailRequest;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Tests the JSON of jobs and their results, as controllers of Spring Boot 3 and 4 return them. */
class JobJsonTest {
    private static final ObjectMapper READER = new ObjectMapper();

    @RegisterExtension
    static final SimulatorExtension simulator = SimulatorExtension.create(SimulatorOptions.defaults());

    @RegisterExtension
    final SimulatedMedia simulated = new SimulatedMedia(simulator);

    private final ManualTime time = simulated.time();

    /** The generations of Jackson, each with the settings of Spring Boot. */
    enum Jackson {
        TWO {
            @Override
            String write(Object value) throws Exception {
                return new ObjectMapper()
                        .registerModules(new Jdk8Module(), new JavaTimeModule())
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                        .writeValueAsString(value);
            }
        },
        THREE {
            @Override
            String write(Object value) {
                return JsonMapper.shared().writeValueAsString(value);
            }
        };

        abstract String write(Object value) throws Exception;

        Map<?, ?> object(Object value) throws Exception {
            return READER.readValue(write(value), Map.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJob_isWrittenWithoutACall(Jackson jackson) throws Exception {
        Job<Video> job = simulated.job("happy");
        int requests = simulator.requests().size();
        assertThat(jackson.object(job).keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "id",
                        "vendor",
                        "reference",
                        "phase",
                        "rawStatus",
                        "progress",
                        "name",
                        "submittedAt",
                        "updatedAt",
                        "creditsUsed");
        assertThat(simulator.requests()).hasSize(requests);
    }

    @ParameterizedTest
    @EnumSource
    void theValuesOfAJob_areThoseOfItsMethods(Jackson jackson) throws Exception {
        Job<Video> job = simulated.job("happy");
        time.drive(job.awaitAsync());
        Map<?, ?> json = jackson.object(job);
        assertThat(json.get("id")).isEqualTo(job.id());
        assertThat(json.get("vendor")).isEqualTo("CREATIFY");
        assertThat(json.get("reference")).isEqualTo(job.reference());
        assertThat(json.get("phase")).isEqualTo("SUCCEEDED");
        assertThat(json.get("rawStatus")).isEqualTo(job.rawStatus());
        assertThat(Optional.ofNullable(json.get("progress")))
                .isEqualTo(job.progress().stream().boxed().findFirst());
        assertThat(Optional.ofNullable(json.get("name"))).isEqualTo(job.name());
        assertThat(json.get("creditsUsed"))
                .hasToString(job.creditsUsed().orElseThrow().toString());
    }

    @ParameterizedTest
    @EnumSource
    void aListItem_isWrittenWithItsTimeImageAndSource(Jackson jackson) throws Exception {
        Miraflow miraflow = simulated.media().miraflow();
        Job<Image> job = miraflow.submit(ThumbnailRequest.of("A mug on a table"));
        time.drive(job.awaitAsync());
        Thumbnail item = miraflow.thumbnails().iterator().next();
        Map<?, ?> json = jackson.object(item);
        assertThat(jackson.object(job).get("submittedAt"))
                .isEqualTo(job.submittedAt().orElseThrow().toString());
        assertThat(json.get("id")).isEqualTo(item.id());
        assertThat(json.get("createdAt"))
                .isEqualTo(item.createdAt().orElseThrow().toString());
        assertThat(json.get("image"))
                .isEqualTo(Map.of(
                        "vendor",
                        "MIRAFLOW",
                        "reference",
                        item.image().orElseThrow().reference()));
        assertThat(json.get("source"))
                .isEqualTo(Map.of(
                        "vendor",
                        "MIRAFLOW",
                        "id",
                        item.source().orElseThrow().id().orElseThrow()));
    }

    @ParameterizedTest
    @EnumSource
    void aResult_isWrittenWithoutItsLink(Jackson jackson) throws Exception {
        Job<Video> job = simulated.job("happy");
        Video video = time.drive(job.awaitAsync());
        assertThat(jackson.object(video)).isEqualTo(Map.of("vendor", "CREATIFY", "reference", job.reference()));
        assertThat(video.link().getQuery()).isNotEmpty();
        assertThat(jackson.write(List.of(job, video)))
                .contains("\"SUCCEEDED\"")
                .doesNotContain("http", video.link().getQuery());
    }

    @ParameterizedTest
    @EnumSource
    void progress_isWritten(Jackson jackson) throws Exception {
        Progress progress = new Progress(Phase.RUNNING, "running", OptionalDouble.of(0.5), Duration.ofSeconds(3), 2);
        assertThat(jackson.object(progress))
                .isEqualTo(Map.of(
                        "phase",
                        "RUNNING",
                        "rawStatus",
                        "running",
                        "fraction",
                        0.5,
                        "elapsed",
                        "PT3S",
                        "pollCount",
                        2));
    }
}
