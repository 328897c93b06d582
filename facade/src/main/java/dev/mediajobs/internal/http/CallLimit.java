package dev.mediajobs.internal.http;

import dev.mediajobs.internal.time.Time;
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
final class CallLimit implements Interceptor {
    private final Time time;
    private final Duration most;

    CallLimit(Time time, Duration most) {
        this.time = time;
        this.most = most;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Course course = new Course(chain.call());
        Time.Timer alarm;
        try {
            alarm = time.limit(limit(chain), course);
        } catch (RejectedExecutionException stopped) {
            throw new IOException("closed", stopped);
        }
        try {
            Response response = chain.proceed(chain.request());
            if (course.ended()) {
                return response;
            }
            response.close();
            throw new IOException("an answer that came too late");
        } catch (IOException failed) {
            if (course.ended()) {
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
        return files ? most.multipliedBy(ApiClients.FILES_TAKE_LONGER) : most;
    }

    /** Either the call ends or its limit passes: whichever comes first is all that happens. */
    private static final class Course implements Runnable {
        private final Call call;
        private boolean over;
        private boolean late;

        Course(Call call) {
            this.call = call;
        }

        /** The call has ended; false if that was too late. */
        synchronized boolean ended() {
            over = true;
            return !late;
        }

        @Override
        public synchronized void run() {
            if (!over) {
                late = true;
                call.cancel();
            }
        }
    }
}
