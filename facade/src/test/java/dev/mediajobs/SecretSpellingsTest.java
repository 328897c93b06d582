package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.WireServer.Script;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A vendor quotes a part of the key, in any spelling, in any place of a response: no failure and no log shows it. */
@TestInstance(Lifecycle.PER_CLASS)
class SecretSpellingsTest {
    private static final String KEY = Canary.secret("creatify-key");

    private final AtomicReference<Script> next = new AtomicReference<>();
    private final WireServer wire =
            WireServer.start((request, out) -> next.get().response(request, out));
    private final MediaJobs media = Requests.at(wire.url(), new ManualTime()).build();

    @AfterAll
    void close() {
        media.close();
        wire.close();
    }

    static Stream<Arguments> calls() {
        return Stream.of(Spelling.values())
                .flatMap(spelling -> Stream.of(CallStyle.values()).map(style -> Arguments.of(spelling, style)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void noPartOfAKey_isShown(Spelling spelling, CallStyle style) {
        for (String part : List.of(KEY, KEY.substring(5), KEY.substring(0, 12), KEY.substring(9, 20))) {
            String quoted = spelling.of(part);
            String inJson = quoted.replace("\\", "\\\\");
            for (Script response : List.of(
                    WireServer.json(400, "{\"detail\":\"wrong key " + inJson + "\"}"),
                    WireServer.json(400, "{\"detail\":\"wrong key " + quoted + ".\"}"),
                    WireServer.page(401, "<p>wrong key (" + quoted + ")"),
                    WireServer.json(403, "{}", "X-Request-Id: " + quoted),
                    WireServer.json(201, "{\"id\":\"a/" + inJson + "\",\"status\":\"pending\"}"),
                    WireServer.json(201, "{\"id\":\"a\",\"status\":\"" + inJson + "\"}"),
                    WireServer.raw("HTTP/1.1 " + quoted + "\r\n\r\n"))) {
                assertSilent(style, response);
            }
        }
    }

    private void assertSilent(CallStyle style, Script response) {
        next.set(response);
        int before = wire.seen().size();
        try (LogCapture log = new LogCapture()) {
            try {
                Job<Video> job = style.submit(media);
                assertThat(SecretLeakDetector.leaks(job)).isEmpty();
                assertThat(SecretLeakDetector.leaks(job.reference())).isEmpty();
            } catch (MediaException failure) {
                assertThat(SecretLeakDetector.leaks(failure)).isEmpty();
            }
            assertThat(SecretLeakDetector.leaks(log.lines())).isEmpty();
            assertThat(wire.seen()).as("requests").hasSize(before + 1);
        }
    }
}
