package dev.mediajobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.WireServer.Script;
import dev.mediajobs.miraflow.ImageRequest;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import dev.mediajobs.mirrago.TryOnRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No secret is shown, even if a server echoes it. */
class SecretLeakDetectorTest {
    private static final MediaSource PICTURE = MediaSource.of(Pictures.png(), "picture.png");

    @Test
    void noExceptionLogOrText_showsASecret() {
        try (LogCapture log = new LogCapture()) {
            assertAllResponsesSilent();
            assertThat(log.lines()).noneMatch(line -> line.contains(Canary.PREFIX));
        }
    }

    @Test
    void noTextOfAVendorAboutAJob_showsASecret_orIsMoreThanALine() {
        List<Function<MediaJobs, Job<? extends Media>>> jobs = List.of(
                media -> media.resume("creatify:aurora:" + Requests.AURORA_ID),
                media -> media.creatify().submit(Requests.aurora()),
                media -> media.creatify().jobs().get(0),
                media -> media.miraflow().submit(ImageRequest.of("A house")));
        String text = Canary.secret("creatify-key") + "\\n" + "x".repeat(5000);
        String unknown = Requests.auroraJson(text, null);
        String failed = Requests.auroraJson("failed", null).replace("}", ",\"failed_reason\":\"" + text + "\"}");
        String refused = "{\"result\":\"failure\",\"jobId\":\"\",\"error\":\""
                + text.replace(Canary.secret("creatify-key"), Canary.secret("miraflow-key")) + "\"}";
        for (Function<MediaJobs, Job<? extends Media>> job : jobs) {
            for (String state : List.of(unknown, failed)) {
                ManualTime time = new ManualTime();
                try (WireServer wire = WireServer.start(responding(state, refused));
                        MediaJobs media = Requests.at(wire.url(), time).build()) {
                    String shown = everythingShown(() -> {
                        throw CallStyle.FUTURE.failedWait(job.apply(media), time);
                    });
                    assertThat(shown).contains("x".repeat(100)).doesNotContain(Canary.PREFIX, "x".repeat(300));
                }
            }
        }
    }

    private static Script responding(String state, String refused) {
        return (request, out) -> {
            boolean list = request.is("GET") && request.path().equals("/api/aurora/");
            String aurora = list ? "[" + state + "]" : state;
            WireServer.json(200, request.path().startsWith("/api/image/") ? refused : aurora)
                    .response(request, out);
        };
    }

    private static void assertAllResponsesSilent() {
        for (int status : new int[] {200, 201, 302, 400, 401, 402, 403, 404, 409, 422, 429, 500, 503}) {
            for (String type : List.of("application/json", "text/html")) {
                assertSilent(echo(status, type));
            }
        }
    }

    /** Echoes the headers and the body of a request in the headers and the body of the response. */
    private static Script echo(int status, String type) {
        return (request, out) -> {
            String echoed = (request.head() + request.text()).replaceAll("[\"\\\\\\p{Cntrl}]", " ");
            String body = request.path().equals("/oauth/token")
                    ? Canary.tokenJson()
                    : "{\"detail\":\"" + echoed + "\",\"error\":\"" + echoed + "\",\"id\":\"" + echoed + "\"}";
            int code = request.path().equals("/oauth/token") ? 200 : status;
            String kind = code == 200 && request.path().equals("/oauth/token") ? "application/json" : type;
            WireServer.whole(
                            code,
                            kind,
                            body.getBytes(UTF_8),
                            "Location: https://elsewhere.example/?x-api-key=" + Canary.secret("miraflow-key"),
                            "X-Request-Id: " + credential(request))
                    .response(request, out);
        };
    }

    /** Returns the first credential of the request. */
    private static String credential(WireServer.Seen request) {
        return Stream.of("x-api-key", "x-api-id", "authorization")
                .map(request::header)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("none");
    }

    private static void assertSilent(Script script) {
        ManualTime time = new ManualTime();
        try (WireServer wire = WireServer.start(script);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            List<Runnable> calls = List.of(
                    () -> media.creatify().submit(Requests.aurora()),
                    () -> media.miragic().submit(SpeedPaintingRequest.ofImage(PICTURE)),
                    () -> media.mirrago().submit(TryOnRequest.ofPerson(PICTURE).withGarment(PICTURE)),
                    () -> media.miraflow().submit(ImageRequest.of("A house")),
                    () -> media.miraflow().upload(PICTURE),
                    () -> media.resume("creatify:aurora:" + Requests.AURORA_ID).poll(),
                    () -> media.resume("miraflow:image:i1").poll(),
                    () -> media.resume("mirrago:try-on:j1").poll());
            calls.forEach(call -> assertThat(everythingShown(call)).doesNotContain(Canary.PREFIX));
            assertThat(media.toString() + Requests.aurora() + PICTURE).doesNotContain(Canary.PREFIX);
        }
    }

    private static String everythingShown(Runnable call) {
        try {
            call.run();
            return "";
        } catch (MediaException thrown) {
            StringWriter all = new StringWriter();
            thrown.printStackTrace(new PrintWriter(all));
            return all
                    + thrown.body().orElse("")
                    + thrown.requestId().orElse("")
                    + thrown.operation()
                    + thrown.history();
        }
    }
}
