package dev.mediajobs.internal.http;

import dev.mediajobs.internal.time.Scheduler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.MultipartBody;
import okhttp3.Response;

/** Limits the duration of a call by the {@link Scheduler}; OkHttp's own timeout uses the system clock. */
final class CallTimeoutInterceptor implements Interceptor {
    private final Scheduler scheduler;
    private final Duration maxTimeout;

    CallTimeoutInterceptor(Scheduler scheduler, Duration maxTimeout) {
        this.scheduler = scheduler;
        this.maxTimeout = maxTimeout;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        TimeoutTask task = new TimeoutTask(chain.call());
        Scheduler.Timer timer;
        try {
            timer = scheduler.limit(timeout(chain), task);
        } catch (RejectedExecutionException stopped) {
            throw new ClosedException(stopped);
        }
        try {
            Response response = chain.proceed(chain.request());
            if (task.end()) {
                return response;
            }
            response.close();
            throw new IOException("the response was too late");
        } catch (IOException failed) {
            if (task.end() || failed instanceof FailureIOException) {
                throw failed;
            }
            InterruptedIOException late = new InterruptedIOException("timeout");
            late.initCause(failed);
            throw late;
        } finally {
            timer.cancel();
        }
    }

    private Duration timeout(Chain chain) {
        boolean files = chain.request().body() instanceof MultipartBody;
        return files ? maxTimeout.multipliedBy(HttpClients.FILE_TIMEOUT_MULTIPLIER) : maxTimeout;
    }

    /** Cancels the call unless it has ended first. */
    private static final class TimeoutTask implements Runnable {
        private final Call call;
        private boolean ended;
        private boolean timedOut;

        TimeoutTask(Call call) {
            this.call = call;
        }

        /** Records the end of the call and returns whether it was in time. */
        synchronized boolean end() {
            ended = true;
            return !timedOut;
        }

        @Override
        public synchronized void run() {
            if (!ended) {
                timedOut = true;
                call.cancel();
            }
        }
    }
}
