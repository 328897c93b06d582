package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The two ways to call an operation: blocking or with a future. Faults must be the same in both. */
enum CallStyle {
    BLOCKING {
        @Override
        MediaException failureOf(Runnable blocking, Supplier<CompletableFuture<?>> future) {
            return SecretLeakDetector.shown(catchThrowableOfType(MediaException.class, blocking::run));
        }

        @Override
        <T extends Media> CompletableFuture<T> wait(Job<T> job) {
            return CompletableFuture.supplyAsync(job::await);
        }

        @Override
        Path download(Media media, Path target, DownloadOptions options) {
            return media.download(target, options);
        }

        @Override
        MediaSource upload(MediaJobs media, MediaSource source) {
            return SecretLeakDetector.shown(media.miraflow().upload(source));
        }

        @Override
        Job<Video> submit(MediaJobs media) {
            return SecretLeakDetector.shown(media.creatify().submit(Requests.aurora()));
        }
    },
    FUTURE {
        @Override
        MediaException failureOf(Runnable blocking, Supplier<CompletableFuture<?>> future) {
            return Requests.failure(future.get());
        }

        @Override
        <T extends Media> CompletableFuture<T> wait(Job<T> job) {
            return job.awaitAsync();
        }

        @Override
        Path download(Media media, Path target, DownloadOptions options) {
            return joined(media.downloadAsync(target, options));
        }

        @Override
        MediaSource upload(MediaJobs media, MediaSource source) {
            return joined(media.miraflow().uploadAsync(source));
        }

        @Override
        Job<Video> submit(MediaJobs media) {
            return joined(media.creatify().submitAsync(Requests.aurora()));
        }
    };

    /** Returns the failure of one of the two calls. */
    abstract MediaException failureOf(Runnable blocking, Supplier<CompletableFuture<?>> future);

    /** Starts waiting for the job. */
    abstract <T extends Media> CompletableFuture<T> wait(Job<T> job);

    /** Saves the file. */
    abstract Path download(Media media, Path target, DownloadOptions options);

    /** Uploads to Miraflow. */
    abstract MediaSource upload(MediaJobs media, MediaSource source);

    /** Submits an Aurora video. */
    abstract Job<Video> submit(MediaJobs media);

    Path download(Media media, Path target) {
        return download(media, target, DownloadOptions.defaults());
    }

    /** Returns the failure of an Aurora submit. */
    MediaException failedSubmit(MediaJobs media) {
        return failureOf(() -> media.creatify().submit(Requests.aurora()), () -> media.creatify()
                .submitAsync(Requests.aurora()));
    }

    /** Returns the failure of an Aurora submit, and asserts that exactly one request reached the server. */
    MediaException failedSubmitSentOnce(Script script, Class<? extends MediaException> expected) {
        try (WireServer wire = WireServer.start(script);
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            MediaException thrown = failedSubmit(media);
            assertThat(thrown).isInstanceOf(expected);
            assertThat(wire.seen()).as("requests that reached the server").hasSize(1);
            return thrown;
        }
    }

    /** Returns the result of the job and drives the time. */
    <T extends Media> T result(Job<T> job, ManualTime time) {
        return SecretLeakDetector.shown(time.drive(wait(job)));
    }

    /** Returns the failure of the wait and drives the time. */
    MediaException failedWait(Job<? extends Media> job, ManualTime time) {
        Object ended = time.drive(wait(job).handle((value, error) -> error == null ? value : bare(error)));
        if (ended instanceof MediaException failure) {
            return SecretLeakDetector.shown(failure);
        }
        throw new AssertionError("Expected a failure but was " + ended);
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return SecretLeakDetector.shown(future.join());
        } catch (CompletionException failed) {
            SecretLeakDetector.shown(failed.getCause());
            throw failed.getCause() instanceof MediaException failure ? failure : failed;
        }
    }

    private static Throwable bare(Throwable error) {
        return error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    }
}
