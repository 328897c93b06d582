package dev.mediajobs.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.Canary;
import dev.mediajobs.Job;
import dev.mediajobs.JobFailedException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.PollPolicy;
import dev.mediajobs.SecretLeakDetector;
import dev.mediajobs.Video;
import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the observations of a job against the simulator. */
class MicrometerListenerTest {
    @RegisterExtension
    static final SimulatorExtension simulator =
            SimulatorExtension.create(SimulatorOptions.defaults().jobTime(Duration.ofMillis(50)));

    private final BlockingQueue<Observation.Context> stopped = new LinkedBlockingQueue<>();
    private final List<Observation.Context> seen = new ArrayList<>();
    private final ObservationRegistry registry = ObservationRegistry.create();

    MicrometerListenerTest() {
        registry.observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }

            @Override
            public void onStop(Observation.Context context) {
                stopped.add(SecretLeakDetector.shown(context));
            }
        });
    }

    /** Waits for an observation, because the end of a wait is reported concurrently with its result. */
    private Observation.Context named(String contextualName) {
        for (Observation.Context context : seen) {
            if (contextualName.equals(context.getContextualName())) {
                return context;
            }
        }
        try {
            for (Observation.Context next = stopped.poll(20, TimeUnit.SECONDS);
                    next != null;
                    next = stopped.poll(20, TimeUnit.SECONDS)) {
                seen.add(next);
                if (contextualName.equals(next.getContextualName())) {
                    return next;
                }
            }
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
        throw new AssertionError(contextualName + " is not among " + seen);
    }

    private static String key(Observation.Context context, String name) {
        KeyValue low = context.getLowCardinalityKeyValue(name);
        KeyValue found = low == null ? context.getHighCardinalityKeyValue(name) : low;
        return Objects.requireNonNull(found, name).getValue();
    }

    private Job<Video> ended(String scenario) {
        simulator.scenario(scenario);
        try (MediaJobs media = MediaJobs.builder()
                .environment(Canary.environment(simulator.environment()))
                .polling(PollPolicy.defaults().withInitialDelay(Duration.ofMillis(20)))
                .addListener(MicrometerListener.of(registry))
                .build()) {
            Job<Video> job = media.creatify()
                    .submit(AuroraRequest.ofImage(URI.create("https://example.com/face.png"))
                            .withAudio(URI.create("https://example.com/voice.mp3")));
            job.awaitAsync().handle((video, error) -> "ended").join();
            return job;
        }
    }

    @Test
    void aJobIsASubmit_andAWaitWithItsPolls_belowTheCurrentObservation() {
        Observation around = Observation.start("around", registry);
        Job<Video> job = Objects.requireNonNull(around.scoped(() -> ended("happy")));

        Observation.Context wait = named("creatify await");
        assertThat(wait.getName()).isEqualTo("mediajobs.await");
        assertThat(key(wait, "outcome")).isEqualTo("success");
        assertThat(key(wait, "job")).isEqualTo(job.reference());
        assertThat(Objects.requireNonNull(wait.getParentObservation()).getContextView())
                .isSameAs(around.getContextView());

        Observation.Context submit = named("creatify createAurora");
        assertThat(submit.getName()).isEqualTo("mediajobs.call");
        assertThat(key(submit, "vendor")).isEqualTo("creatify");
        assertThat(Objects.requireNonNull(submit.getParentObservation()).getContextView())
                .isSameAs(around.getContextView());

        Observation.Context poll = named("creatify getAurora");
        assertThat(Objects.requireNonNull(poll.getParentObservation()).getContextView())
                .isSameAs(wait);
    }

    @Test
    void aFailure_isTheOutcomeAndTheError() {
        ended("fails");

        Observation.Context wait = named("creatify await");
        assertThat(key(wait, "outcome")).isEqualTo("failure");
        assertThat(key(wait, "status")).isEqualTo("none");
        assertThat(wait.getError()).isInstanceOf(JobFailedException.class).hasMessageContaining("creatify:aurora:");
    }
}
