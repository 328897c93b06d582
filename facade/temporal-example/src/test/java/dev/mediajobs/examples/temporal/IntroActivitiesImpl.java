package dev.mediajobs.examples.temporal;

import dev.mediajobs.AuthenticationException;
import dev.mediajobs.ConfigurationException;
import dev.mediajobs.DownloadOptions;
import dev.mediajobs.InsufficientCreditsException;
import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.Job;
import dev.mediajobs.Media;
import dev.mediajobs.MediaException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.OperationCancelledException;
import dev.mediajobs.VendorUnavailableException;
import dev.mediajobs.creatify.AuroraRequest;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.failure.ApplicationFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/** The calls with MediaJobs. Safe for use by multiple threads. */
class IntroActivitiesImpl implements IntroActivities {
    private final MediaJobs media;
    private final Path folder;
    private final BiConsumer<String, String> person;
    private final Duration beat;

    /**
     * Creates the calls of a machine.
     *
     * @param folder where videos are stored, shared by all machines
     * @param person is called with the name of a job and the reason why a person is needed
     * @param beat the interval of heartbeats, less than half of {@link IntroWorkers#HEARTBEAT_TIMEOUT}
     */
    IntroActivitiesImpl(MediaJobs media, Path folder, BiConsumer<String, String> person, Duration beat) {
        this.media = media;
        this.folder = folder;
        this.person = person;
        this.beat = beat;
    }

    @Override
    public String submit(String name, IntroOrder order) {
        try {
            return media.creatify()
                    .submit(AuroraRequest.ofImage(order.image())
                            .withAudio(order.audio())
                            .withName(name))
                    .reference();
        } catch (InvalidRequestException
                | InsufficientCreditsException
                | AuthenticationException
                | ConfigurationException
                | VendorUnavailableException
                | OperationCancelledException notStarted) {
            throw ApplicationFailure.newNonRetryableFailureWithCause(notStarted.getMessage(), NOT_STARTED, notStarted);
        } catch (MediaException unknown) {
            // An OutcomeUnknownException, or a response that cannot be read.
            throw ApplicationFailure.newNonRetryableFailureWithCause(unknown.getMessage(), IN_DOUBT, unknown);
        }
    }

    @Override
    public String find(String name) {
        // The name is unique, so that the time of the submit is not needed.
        return media.creatify()
                .find(name, Instant.EPOCH)
                .map(Job::reference)
                .orElseThrow(() -> ApplicationFailure.newFailure("Creatify lists no job named " + name, "NotListed"));
    }

    @Override
    public void askPerson(String name, String reason) {
        person.accept(name, reason);
    }

    @Override
    public void await(String reference) {
        ActivityExecutionContext activity = Activity.getExecutionContext();
        Job<? extends Media> job = media.resume(reference);
        CompletableFuture<? extends Media> wait = job.awaitAsync(IntroWorkflowImpl.MAX_WAIT);
        try {
            while (!ended(wait)) {
                // Shown in Temporal's user interface. Throws if the workflow is cancelled or the worker shuts down.
                activity.heartbeat(reference + " " + job.phase());
            }
        } finally {
            wait.cancel(true);
        }
    }

    /** Waits for one heartbeat at most. */
    private boolean ended(CompletableFuture<?> wait) {
        try {
            wait.get(beat.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException running) {
            return false;
        } catch (ExecutionException failed) {
            throw Activity.wrap(failed.getCause());
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            throw Activity.wrap(shutdown);
        }
    }

    @Override
    public String download(String reference) {
        Job<? extends Media> job = media.resume(reference);
        Path file = folder.resolve(job.id() + ".mp4");
        return job.await()
                .download(file, DownloadOptions.defaults().withReplaceExisting())
                .toString();
    }
}
