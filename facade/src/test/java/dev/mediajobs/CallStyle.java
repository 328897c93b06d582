package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The two ways to do a thing: on the caller's thread, or by a future. Faults must look the same in both. */
enum CallStyle {
    BLOCKING {
        @Override
        MediaException failureOf(Runnable blocking, Supplier<CompletableFuture<?>> future) {
            return catchThrowableOfType(MediaException.class, blocking::run);
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
            return media.miraflow().upload(source);
        }

        @Override
        Job<Video> submit(MediaJobs media) {
            return media.creatify().submit(Requests.aurora());
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

    /** What the one or the other fails with. */
    abstract MediaException failureOf(Runnable blocking, Supplier<CompletableFuture<?>> future);

    /** Waits for the job, the one way or the other. */
    abstract <T extends Media> CompletableFuture<T> wait(Job<T> job);

    /** Saves the file, or fails as the other way does. */
    abstract Path download(Media media, Path target, DownloadOptions options);

    /** Uploads to Miraflow, or fails as the other way does. */
    abstract MediaSource upload(MediaJobs media, MediaSource source);

    /** Submits an Aurora video, or fails as the other way does. */
    abstract Job<Video> submit(MediaJobs media);

    Path download(Media media, Path target) {
        return download(media, target, DownloadOptions.defaults());
    }

    /** What the submit of an Aurora video fails with. */
    MediaException failedSubmit(MediaJobs media) {
        return failureOf(() -> media.creatify().submit(Requests.aurora()), () -> media.creatify()
                .submitAsync(Requests.aurora()));
    }

    /** What the submit fails with, at a server that does this to it; exactly one request has reached the server. */
    MediaException failedSubmitSentOnce(Script script, Class<? extends MediaException> expected) {
        try (WireServer wire = WireServer.start(script);
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            MediaException thrown = failedSubmit(media);
            assertThat(thrown).isInstanceOf(expected);
            assertThat(wire.seen()).as("requests that reached the server").hasSize(1);
            return thrown;
        }
    }

    /** The result of the job, whose pauses are run by hand. */
    <T extends Media> T result(Job<T> job, ManualTime time) {
        return time.drive(wait(job));
    }

    /** What the wait for the job fails with; its pauses are run by hand. */
    MediaException failedWait(Job<? extends Media> job, ManualTime time) {
        Object ended = time.drive(wait(job).handle((value, error) -> error == null ? value : bare(error)));
        if (ended instanceof MediaException failure) {
            return failure;
        }
        throw new AssertionError("It did not fail, but gave " + ended);
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof MediaException failure ? failure : failed;
        }
    }

    private static Throwable bare(Throwable error) {
        return error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    }
}
