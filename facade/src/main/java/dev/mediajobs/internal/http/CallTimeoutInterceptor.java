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

/**
 * Ends a call that takes too long, by the clock that everything here goes by; OkHttp's own limit goes by the machine's.
 * It covers what lies behind it: the whole call, once the answer is read there.
 */
final class CallTimeoutInterceptor implements Interceptor {
    private final Scheduler scheduler;
    private final Duration maxTimeout;

    CallTimeoutInterceptor(Scheduler time, Duration most) {
        this.scheduler = time;
        this.maxTimeout = most;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        TimeoutTask course = new TimeoutTask(chain.call());
        Scheduler.Timer alarm;
        try {
            alarm = scheduler.limit(limit(chain), course);
        } catch (RejectedExecutionException stopped) {
            throw new IOException("closed", stopped);
        }
        try {
            Response response = chain.proceed(chain.request());
            if (course.isEnded()) {
                return response;
            }
            response.close();
            throw new IOException("an answer that came too late");
        } catch (IOException failed) {
            if (course.isEnded()) {
                throw failed;
            }
            InterruptedIOException late = new InterruptedIOException("timeout");
            late.initCause(failed);
            throw late;
        } finally {
            alarm.cancel();
        }
    }

    private Duration limit(Chain chain) {
        boolean files = chain.request().body() instanceof MultipartBody;
        return files ? maxTimeout.multipliedBy(HttpClients.FILE_TIMEOUT_MULTIPLIER) : maxTimeout;
    }

    /** Either the call ends or its limit passes: whichever comes first is all that happens. */
    private static final class TimeoutTask implements Runnable {
        private final Call call;
        private boolean isOver;
        private boolean timedOut;

        TimeoutTask(Call call) {
            this.call = call;
        }

        /** The call has ended; false if that was too late. */
        synchronized boolean isEnded() {
            isOver = true;
            return !timedOut;
        }

        @Override
        public synchronized void run() {
            if (!isOver) {
                timedOut = true;
                call.cancel();
            }
        }
    }
}
