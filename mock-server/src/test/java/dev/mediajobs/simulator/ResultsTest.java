package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import dev.mediajobs.specs.VendorSpec;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results match the request. */
class ResultsTest extends FrozenSimulator {

    ResultsTest() {
        super(SimulatorExtension.create(SimulatorOptions.defaults().adminHosts("media.test")));
    }

    private String submit(String path, String body) {
        Response response = caller.post(path, body, HttpCaller.MIRAFLOW);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        simulator.advanceClock(Duration.ofSeconds(3));
        return response.at("/jobId");
    }

    @ParameterizedTest
    @CsvSource({
        "generate, '', 1, 1",
        "generate, 16:9, 16, 9",
        "edit, 9:16, 9, 16",
        "edit, 4:3, 4, 3",
        "inpaint, 3:4, 3, 4",
    })
    void aPicture_hasTheRequestedAspectRatio(String operation, String aspect, int width, int height)
            throws IOException {
        String id = submit(
                "/api/image/" + operation,
                "{'prompt':'A"
                        + " fox','name':'Fox','referenceImageMediaId':'cm42ab3ou0008aggajj0jy5e1','originalImageMediaId':'cm42ab3ou0008aggajj0jy5e1',"
                        + "'maskImageMediaId':'cm42ab3ou0008aggajj0jy5e2'"
                        + (aspect.isEmpty() ? "" : ",'aspectRatio':'" + aspect + "'")
                        + "}");
        Response job = caller.get("/api/image/" + id, HttpCaller.MIRAFLOW);
        assertAspectRatio(caller.get(job.at("/downloadUrl")), width, height);
    }

    @ParameterizedTest
    @CsvSource({"'', 16, 9", "16:9, 16, 9", "9:16, 9, 16"})
    void aThumbnail_isWideByDefault(String aspect, int width, int height) throws IOException {
        String id = submit(
                "/api/thumbnail/generate",
                "{'prompt':'A fox','name':'Fox'" + (aspect.isEmpty() ? "" : ",'aspectRatio':'" + aspect + "'") + "}");
        Response job = caller.get("/api/thumbnail/" + id, HttpCaller.MIRAFLOW);
        assertAspectRatio(caller.get(job.at("/imageUrl"), HttpCaller.MIRAFLOW), width, height);
    }

    private static void assertAspectRatio(Response file, int width, int height) throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(file.response().body()));
        assertThat(image.getWidth() * height).isEqualTo(image.getHeight() * width);
    }

    @ParameterizedTest
    @CsvSource({"'', 360, 640", "9:16, 360, 640", "16:9, 640, 360"})
    void anAdvertisementVideo_isUprightByDefault_andEightSecondsLong(String aspect, int width, int height) {
        submit(
                "/api/mockup/video",
                "{'mockupId':'cm42ab3ou0008aggajj0jy5e1','animationStyle':'custom','userPrompt':'Slow'"
                        + (aspect.isEmpty() ? "" : ",'aspectRatio':'" + aspect + "'") + "}");
        Response list = caller.get("/api/mockup/videos", HttpCaller.MIRAFLOW);
        byte[] mp4 = caller.get(list.at("/videos/0/downloadUrl")).response().body();
        int track = box(mp4, "tkhd");
        assertThat(ByteBuffer.wrap(mp4).getInt(track + 80) >> 16).isEqualTo(width);
        assertThat(ByteBuffer.wrap(mp4).getInt(track + 84) >> 16).isEqualTo(height);
        int movie = box(mp4, "mvhd");
        int ticks = ByteBuffer.wrap(mp4).getInt(movie + 16);
        assertThat(ByteBuffer.wrap(mp4).getInt(movie + 20) / ticks).isEqualTo(8);
    }

    @Test
    void anAurora_isTwoSecondsLong_andBilledBySeconds() {
        String id = Jobs.CREATIFY.id(caller);
        simulator.advanceClock(Duration.ofSeconds(3));
        Response job = Jobs.CREATIFY.poll(caller, id);
        assertThat(job.json().path("duration").asDouble()).isEqualTo(2);
        assertThat(job.json().path("credits_used").asDouble()).isEqualTo(2);
        byte[] mp4 = caller.get(job.at("/video_output")).response().body();
        int movie = box(mp4, "mvhd");
        assertThat(ByteBuffer.wrap(mp4).getInt(movie + 20))
                .isEqualTo(2 * ByteBuffer.wrap(mp4).getInt(movie + 16));
    }

    private static int box(byte[] mp4, String name) {
        return new String(mp4, StandardCharsets.ISO_8859_1).indexOf(name);
    }

    @Test
    void aFile_supportsHeadAndRangeRequests() {
        String id = submit("/api/image/generate", "{'prompt':'A fox','name':'Fox'}");
        String link = caller.get("/api/image/" + id, HttpCaller.MIRAFLOW).at("/downloadUrl");
        byte[] file = caller.get(link).response().body();
        Response head = caller.send("HEAD", link, BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(file.length));
        assertThat(head.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(head.response().body()).isEmpty();
        Response part = caller.get(link, "Range", "bytes=10-19");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 10-19/" + file.length);
        assertThat(part.response().body()).isEqualTo(Arrays.copyOfRange(file, 10, 20));
        assertThat(caller.get(link, "Range", "bytes=-5").response().body())
                .isEqualTo(Arrays.copyOfRange(file, file.length - 5, file.length));
        assertThat(caller.get(link, "Range", "bytes=" + (file.length - 3) + "-")
                        .response()
                        .body())
                .hasSize(3);
        Response beyond = caller.get(link, "Range", "bytes=" + file.length + "-");
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + file.length);
        assertThat(caller.get(link, "Range", "bytes=x").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Host, media.test:8443, '', '', http://media.test:8443/",
        "X-Forwarded-Host, media.test, X-Forwarded-Proto, https, https://media.test/",
        "X-Forwarded-Host, 'media.test, inner.test', X-Forwarded-Proto, 'https, http', https://media.test/",
        "X-Forwarded-Host, media.test, X-Forwarded-Port, 8443, http://media.test:8443/",
        "X-Forwarded-Host, 'evil.test/<x>', '', '', http://127.0.0.1",
        "X-Forwarded-Host, media.test, X-Forwarded-Prefix, /pre/fix, http://media.test/pre/fix/files/",
        "X-Forwarded-Host, media.test, X-Forwarded-Prefix, '/pre/, /fix/', http://media.test/pre/fix/files/",
        "X-Forwarded-Host, media.test, X-Forwarded-Prefix, /, http://media.test/files/",
        "X-Forwarded-Host, media.test, X-Forwarded-Prefix, '/a/../b', http://media.test/files/",
        "X-Forwarded-Host, media.test, X-Forwarded-Prefix, '//evil.test', http://media.test/files/",
        "X-Forwarded-Host, media.test, X-Forwarded-Prefix, '@evil.test', http://media.test/files/",
    })
    void links_useTheHostOfTheRequest(String name, String value, String secondName, String secondValue, String prefix) {
        String id = submit("/api/image/generate", "{'prompt':'A fox','name':'Fox'}");
        String host = name.equals("Host") ? "" : "Host: " + simulator.baseUrl().getAuthority() + "\r\n";
        String forwarded = secondName.isEmpty() ? "" : secondName + ": " + secondValue + "\r\n";
        String response = caller.raw("GET /api/image/" + id + " HTTP/1.1\r\n" + host + name + ": " + value + "\r\n"
                + forwarded + "x-api-key: key\r\n");
        assertThat(response).contains("\"downloadUrl\":\"" + prefix);
    }

    @Test
    void allLinks_keepThePrefixOfAGateway() {
        HttpCaller gateway =
                new HttpCaller(simulator.baseUrl(), "X-Forwarded-Prefix", "/pre/fix", "X-Forwarded-Host", "media.test");
        List<String> links = new ArrayList<>();
        for (String vendor : VendorSpec.NAMES) {
            new Walkthrough(gateway, VendorSpec.of(vendor), (operation, response) -> {
                        if (response.header("Content-Type").startsWith("application/json")) {
                            collectLinks(response.json(), links);
                        }
                    })
                    .run();
        }
        assertThat(links)
                .isNotEmpty()
                .allMatch(link -> link.startsWith("http://media.test/pre/fix/")
                        || link.startsWith("/pre/fix/api/media/")
                        || link.startsWith("https://example.com/"));
        assertThat(links).anyMatch(link -> link.startsWith("/pre/fix/api/media/"));
    }

    private static void collectLinks(JsonNode value, List<String> links) {
        value.properties().forEach(member -> {
            String text = member.getValue().asText();
            if (member.getKey().matches("(?i).*url")
                    && !text.isEmpty()
                    && !member.getValue().isNull()) {
                links.add(text);
            }
        });
        value.forEach(each -> collectLinks(each, links));
    }

    @Test
    void theSameSeed_givesTheSamePicture() {
        assertThat(picture(7)).isEqualTo(picture(7)).isNotEqualTo(picture(8));
    }

    private byte[] picture(int seed) {
        String id = submit("/api/image/generate", "{'prompt':'A fox','name':'Fox','seed':" + seed + "}");
        Response job = caller.get("/api/image/" + id, HttpCaller.MIRAFLOW);
        return caller.get(job.at("/downloadUrl")).response().body();
    }
}
