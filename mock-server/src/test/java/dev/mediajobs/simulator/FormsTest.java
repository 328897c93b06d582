package dev.mediajobs.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import dev.mediajobs.simulator.validation.Violation;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Multipart forms as different HTTP libraries write them. */
class FormsTest extends FrozenSimulator {

    private static final String TYPE = "multipart/form-data; boundary=b";
    private static final String QUOTED = "Content-Disposition: form-data; name=\"%s\"";
    static final String SPEED_PAINTING = "/api/v1/speed-painting/create";
    private static final String[] PAINTING = {"fps=30", "quality=hd", "sequence=auto", "hand_style=1", "image=@"};

    /** All operations that take a form; the value {@code @} is a file. */
    static final Map<String, String[]> FORMS = Map.of(
            "/api/video/create",
            new String[] {"avatarId=cm2yaz9j10008l0qg9npyjgs3", "name=Hello", "text=Hello."},
            "/api/image/edit",
            new String[] {"prompt=blue", "name=a", "referenceImage=@", "referenceImage=@"},
            "/api/image/inpaint",
            new String[] {"prompt=blue", "name=a", "originalImage=@", "maskImage=@"},
            "/api/mockup/asset/edit",
            new String[] {"prompt=blue", "type=logo", "image=@"},
            SPEED_PAINTING,
            PAINTING,
            "/v1/mirrago/generate-image",
            new String[] {"target_image=@", "garment_image=@", "username=me"});

    FormsTest() {
        super(SimulatorExtension.create().tolerating("violations"));
    }

    private Response send(String path, String type, byte[] body) {
        return caller.send(
                "POST",
                path,
                BodyPublishers.ofByteArray(body),
                "Content-Type",
                type,
                "X-API-Key",
                "key",
                "Authorization",
                "Bearer " + Jobs.token(caller));
    }

    private static String form(String head, String file, String... fields) {
        return Stream.of(fields)
                        .map(field -> field.split("=", 2))
                        .map(field -> "--b\r\n" + head.formatted(field[0])
                                + (field[1].equals("@") ? file + "\r\n\r\nthe bytes" : "\r\n\r\n" + field[1]) + "\r\n")
                        .collect(Collectors.joining())
                + "--b--\r\n";
    }

    private static String plain(String... fields) {
        return form(QUOTED, "; filename=\"a.png\"", fields);
    }

    private void accepted(String body) {
        Response response = send(SPEED_PAINTING, TYPE, body.getBytes(UTF_8));
        assertThat(response.status()).as(response.text()).isBetween(200, 201);
        assertThat(simulator.violations()).isEmpty();
        String original = response.at("/data/originalImageUrl");
        assertThat(caller.get(original.substring(original.indexOf("/", 8)), HttpCaller.MIRAGIC)
                        .text())
                .isEqualTo("the bytes");
    }

    @Test
    void aFormWhoseLinesEndWithLineFeedOnly_isAccepted() {
        accepted(plain(PAINTING).replace("\r\n", "\n"));
    }

    @Test
    void whatComesBeforeTheFirstBoundaryAndAfterTheLast_isIgnored() {
        accepted("Parts are separated by --b or so.\r\n" + plain(PAINTING) + "The end.\r\n--b\r\n");
    }

    @Test
    void blanksAfterABoundary_areIgnored() {
        accepted(plain(PAINTING).replace("--b\r\n", "--b \t\r\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data; boundary=b;",
        "multipart/form-data;boundary=b",
        "multipart/form-data ; boundary = \"b\"",
        "Multipart/Form-Data; charset=utf-8; BOUNDARY=b",
        "multipart/form-data; boundary=\"\\b\"",
        "multipart/form-data; start=\"a;b=c\"; boundary=b"
    })
    void theBoundary_isReadInEverySpelling(String type) {
        Response response = send(SPEED_PAINTING, type, plain(PAINTING).getBytes(UTF_8));
        assertThat(response.status()).as(response.text()).isBetween(200, 201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "a'()+_,-./:=?", "===============7330845974216740156==", "0 1"})
    void aBoundary_mayHaveSpecialCharacters_evenWithoutQuotes(String boundary) {
        for (String type : List.of("multipart/form-data; boundary=", "multipart/form-data; boundary=\"")) {
            byte[] form = plain(PAINTING).replace("--b", "--" + boundary).getBytes(UTF_8);
            Response response = send(SPEED_PAINTING, type + boundary + (type.endsWith("\"") ? "\"" : ""), form);
            assertThat(response.status()).as(response.text()).isBetween(200, 201);
        }
    }

    @Test
    void aBoundaryOf70Characters_isAccepted_andALongerOneIsRefused() {
        String boundary = "b".repeat(70);
        String form = plain(PAINTING).replace("--b", "--" + boundary);
        Response response = send(SPEED_PAINTING, "multipart/form-data; boundary=" + boundary, form.getBytes(UTF_8));
        assertThat(response.status()).as(response.text()).isBetween(200, 201);
        refused("multipart/form-data; boundary=b" + boundary, form, "whose boundary is longer than 70 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, UTF-8",
        "text/plain; charset=utf-8, UTF-8",
        "text/plain; charset=ISO-8859-1, ISO-8859-1",
        "text/plain; charset=klingon, UTF-8"
    })
    void aTextPart_isReadInItsCharset_byDefaultUtf8(String type, String charset) {
        String head = "Content-Type: " + type + "\r\n" + QUOTED;
        byte[] body = form(head, "", "avatarId=cm2yaz9j10008l0qg9npyjgs3", "text=Hello.", "name=Café")
                .getBytes(Charset.forName(charset));
        Response response = send("/api/video/create", TYPE, body);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        simulator.advanceClock(Duration.ofHours(1));
        assertThat(Jobs.MIRAFLOW_VIDEO.result(caller, response.at("/jobId")).at("/name"))
                .isEqualTo("Café");
    }

    private void refused(String type, String body, String problem) {
        Response response = send(SPEED_PAINTING, type, body.getBytes(ISO_8859_1));
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().path("success").asBoolean(true)).isFalse();
        List<Violation> violations = Recorded.violations(simulator, true);
        assertThat(violations).extracting(Violation::rule).containsExactly("multipart");
        assertThat(violations.get(0).message())
                .isEqualTo("body must be a form of well-formed parts, not one " + problem);
        assertThat(violations.get(0).location()).matches("miragic\\.yaml:\\d+");
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=\"b"
    })
    void aFormWithoutBoundary_isRefused(String type) {
        refused(type, plain(PAINTING), "without a boundary in its Content-Type");
    }

    @ParameterizedTest
    @CsvSource({"0", "3", "40", "180", "-4", "-3"})
    void aFormThatIsCutShort_isRefused(int length) {
        String form = plain(PAINTING);
        String truncated = form.substring(0, length < 0 ? form.length() + length : length);
        refused(TYPE, truncated, "that ends before its last boundary");
    }

    @Test
    void aPartWithoutName_isRefused() {
        refused(
                TYPE,
                "--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n" + plain(PAINTING),
                "with a part that has no name");
    }

    @Test
    void aPartWithoutHeaders_isRefused() {
        refused(TYPE, "--b\r\nfps\r\n" + plain(PAINTING), "with a part that has a malformed header");
    }

    @Test
    void aPartWithTooLongHeaders_isRefused() {
        refused(TYPE, plain("f".repeat(9_000) + "=1"), "with a part whose headers are longer than 8192 bytes");
    }

    @Test
    void tooManyParts_areRefused() {
        String[] fields = Stream.generate(() -> "fps=30").limit(1_001).toArray(String[]::new);
        refused(TYPE, plain(fields), "with more than 1000 parts");
    }
}
