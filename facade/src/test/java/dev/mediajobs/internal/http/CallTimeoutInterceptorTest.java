package dev.mediajobs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.ManualTime;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.Redactor;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Test;

/** The limit of a call, which may pass at any moment. */
class CallTimeoutInterceptorTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ManualTime time = new ManualTime();
    private final List<String> closed = new ArrayList<>();

    /** A call whose answer is made here, after so much time. */
    private Call call(Duration took) {
        return new OkHttpClient.Builder()
                .addInterceptor(new CallTimeoutInterceptor(time, LIMIT))
                .addInterceptor(chain -> response(chain, took))
                .build()
                .newCall(new Request.Builder().url("http://127.0.0.1/").build());
    }

    private Response response(Interceptor.Chain chain, Duration took) {
        time.advance(took);
        ForwardingSource bytes = new ForwardingSource(new Buffer()) {
            @Override
            public void close() {
                closed.add("answer");
            }
        };
        return new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(ResponseBody.create(Okio.buffer(bytes), null, 0))
                .build();
    }

    @Test
    void anAnswerInTime_isGiven_andNoTimerStays() throws IOException {
        Call call = call(LIMIT.minusNanos(1));

        assertThat(call.execute().code()).isEqualTo(200);
        assertThat(call.isCanceled()).isFalse();
        assertThat(time.pending()).isZero();
    }

    @Test
    void anAnswerAtTheLimit_isNoHalfSuccess_butTooLate() {
        Call call = call(LIMIT);

        assertThatThrownBy(call::execute).isInstanceOf(InterruptedIOException.class);
        assertThat(call.isCanceled()).isTrue();
        assertThat(closed).containsExactly("answer");
    }

    @Test
    void row42_anAnswerThatComesWholeAtTheLimit_isLate_andNotMisunderstood() throws IOException {
        Exchange exchange = new Exchange();
        exchange.markSent();
        exchange.read(new Buffer().writeUtf8("{}"), false);
        FailureClassifier verdict = new FailureClassifier("Creatify", HttpUrl.get("http://127.0.0.1/"), new Redactor());

        Failure failure = verdict.onError(CallType.POLL, "getAurora", exchange, new InterruptedIOException("timeout"));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.message()).contains("no whole answer came in time");
    }

    @Test
    void aCallAfterTheEndOfTime_isRefused() {
        time.stop();

        assertThatThrownBy(call(Duration.ZERO)::execute)
                .isInstanceOf(IOException.class)
                .hasMessage("closed");
    }
}
