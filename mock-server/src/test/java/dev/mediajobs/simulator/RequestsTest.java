package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.engine.journal.RecordedRequest;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import dev.mediajobs.simulator.validation.ValidationMode;
import dev.mediajobs.simulator.validation.Violation;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Authentication and validation of requests. */
class RequestsTest extends FrozenSimulator {

    RequestsTest() {
        super(SimulatorExtension.create().tolerating("violations", "unmatched"));
    }

    @Test
    void theCurlSampleOfCreatify_worksAsDocumented() {
        Response response = caller.json(
                "POST",
                "/api/aurora/",
                "{\n  \"name\": \"<string>\",\n  \"audio\": \"<string>\",\n  \"image\": \"<string>\",\n"
                        + "  \"webhook_url\": \"<string>\"\n}",
                "X-API-ID",
                "<api-key>",
                "X-API-KEY",
                "<api-key>");
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.at("/status")).isEqualTo("pending");
    }

    @Test
    void theCurlSampleOfMiraflow_worksAsDocumented() {
        Response response = caller.get("/api/avatars", "x-api-key", "API_KEY");
        assertThat(response.at("/avatars/0/name")).isEqualTo("Aerin");
    }

    @Test
    void theBodiesOfMirrago_areAcceptedAsDocumented() {
        String[] keys = Jobs.MIRRAGO.keys(caller);
        String body =
                "{'target_image%1$s':'https://cdn.yourbrand.com/m.jpg','garment_image%1$s':'https://cdn.yourbrand.com/s.png','backgroud':false}";
        assertThat(caller.post("/v1/mirrago/generate-image", body.replace("%1$s", ""), keys)
                        .status())
                .isEqualTo(200);
        assertThat(caller.post("/v1/mirrago/generate-image", body.replace("%1$s", "_url"), keys)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFile_isAnnouncedUploadedFinalizedAndViewed() {
        Response announced = caller.post(
                "/api/media/initialize",
                "{'fileName':'../../etc/my-image.png','contentType':'image/png','fileSize':5}",
                HttpCaller.MIRAFLOW);
        String link = announced.at("/uploadUrl");
        String finish = "{'mediaId':'" + announced.at("/mediaId") + "'}";
        String view = "/api/media/" + announced.at("/mediaId") + "/view";
        assertThat(caller.post("/api/media/finalize", finish, HttpCaller.MIRAFLOW)
                        .status())
                .isEqualTo(400);

        assertThat(upload(link, "image/jpeg", "bytes").status()).isEqualTo(403);
        assertThat(upload(link, "image/png", "more bytes").status()).isEqualTo(400);
        assertThat(upload(link.replace("expires=1", "expires=2"), "image/png", "bytes")
                        .status())
                .isEqualTo(403);
        assertThat(upload(link, "image/png", "bytes").status()).isEqualTo(200);
        assertThat(caller.get(view, HttpCaller.MIRAFLOW).status()).isEqualTo(404);
        assertThat(caller.post("/api/media/finalize", finish, HttpCaller.MIRAFLOW)
                        .at("/success"))
                .isEqualTo("true");
        assertThat(caller.get(view, HttpCaller.MIRAFLOW).text()).isEqualTo("bytes");
    }

    private Response upload(String link, String type, String bytes) {
        return caller.send("PUT", link, BodyPublishers.ofString(bytes), "Content-Type", type);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/avatars, x-api-key, /error",
        "/api/v1/speed-painting/1, X-API-Key, /error/code",
        "/v1/mirrago/job/1, Authorization, /error",
        "/api/aurora/1/, X-API-KEY, /detail",
    })
    void aMissingOrInvalidKey_isRefusedAsTheVendorWould(String path, String header, String messagePointer) {
        assertThat(caller.get(path).status()).isEqualTo(401);
        Response response = caller.get(path, header, "Invalid-key", "X-API-ID", "id");
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.at(messagePointer)).isNotEmpty();
    }

    @Test
    void aToken_expiresAfterAnHourOfTheSimulatorClock() {
        String[] keys = Jobs.MIRRAGO.keys(caller);
        String id = Jobs.MIRRAGO.id(caller);
        simulator.advanceClock(Duration.ofMinutes(59));
        assertThat(caller.get("/v1/mirrago/job/" + id, keys).status()).isEqualTo(200);
        simulator.advanceClock(Duration.ofMinutes(1));
        assertThat(caller.get("/v1/mirrago/job/" + id, keys).status()).isEqualTo(401);
        assertThat(caller.get("/v1/mirrago/job/" + id, "Authorization", "Bearer a.b.c")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void wrongClientCredentials_getNoToken() {
        Response response = caller.post(
                "/oauth/token", "{'client_id':'me','client_secret':'invalid','grant_type':'client_credentials'}");
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.at("/error")).isNotEmpty();
    }

    @Test
    void allViolations_areReportedTogether_inTheVendorsFormat() {
        Response creatify = caller.post(
                "/api/aurora/", "{'name':'" + "n".repeat(256) + "','audio':'no link'}", HttpCaller.CREATIFY);
        assertThat(creatify.status()).isEqualTo(400);
        assertThat(creatify.at("/audio/0")).isEqualTo("Enter a valid URL.");
        assertThat(creatify.at("/image/0")).isEqualTo("This field is required.");
        assertThat(creatify.at("/name/0")).isEqualTo("Ensure this field has no more than 255 characters.");

        Response miraflow = caller.post("/api/image/generate", "{'aspectRatio':'2:1','name':7}", HttpCaller.MIRAFLOW);
        assertThat(miraflow.status()).isEqualTo(400);
        assertThat(miraflow.at("/result")).isEqualTo("failure");
        assertThat(miraflow.at("/error")).contains("prompt is required", "name must be", "aspectRatio must be one of");

        String[] form = {"fps=25", "quality=hd", "sequence=auto", "image=no file"};
        Response miragic = caller.form(true, "/api/v1/speed-painting/create", form, HttpCaller.MIRAGIC);
        assertThat(miragic.status()).isEqualTo(400);
        assertThat(miragic.at("/success")).isEqualTo("false");
        assertThat(miragic.at("/message")).contains("hand_style is required", "fps must be", "image must be a file");

        Response mirrago = caller.post("/v1/mirrago/generate-image", "{}", Jobs.MIRRAGO.keys(caller));
        assertThat(mirrago.status()).isEqualTo(400);
        assertThat(mirrago.at("/error")).contains("target_image", "garment_image");
    }

    @Test
    void theJournal_containsViolationsWithTheirLocationInTheSpec() {
        caller.post("/api/aurora/", "{'audio':'https://example.com/a.mp3'}", HttpCaller.CREATIFY);
        assertThat(simulator.violations()).hasSize(1);
        RecordedRequest request = Recorded.last(simulator);
        assertThat(request.operation()).isEqualTo("createAurora");
        Violation violation = request.violations().get(0);
        assertThat(violation.pointer()).isEqualTo("/image");
        assertThat(violation.location()).matches("creatify\\.yaml:\\d+");
        assertThat(caller.get("/__admin/simulator/requests?violations").at("/requests/0/violations/0/rule"))
                .isEqualTo("required");
    }

    @Test
    void aBodyThatIsNotJson_orOfAnotherType_isRefused() {
        assertThat(caller.post("/api/aurora/", "{", HttpCaller.CREATIFY).status())
                .isEqualTo(400);
        assertThat(caller.post("/api/aurora/", "[]", HttpCaller.CREATIFY).status())
                .isEqualTo(400);
        Response text = caller.send(
                "POST",
                "/api/aurora/",
                BodyPublishers.ofString("hello"),
                "X-API-ID",
                "id",
                "X-API-KEY",
                "key",
                "Content-Type",
                "text/plain");
        assertThat(text.status()).isEqualTo(415);
        Response broken = caller.send(
                "POST",
                "/api/v1/speed-painting/create",
                BodyPublishers.ofString("no parts"),
                "X-API-Key",
                "key",
                "Content-Type",
                "multipart/form-data; boundary=x");
        assertThat(broken.status()).isEqualTo(400);
    }

    @Test
    void invalidRequests_areAccepted_withoutStrictValidation() {
        SimulatorOptions options = SimulatorOptions.defaults();
        for (ValidationMode mode : new ValidationMode[] {ValidationMode.WARN, ValidationMode.OFF}) {
            try (Simulator lenient = Simulator.start(options.validation(mode))) {
                HttpCaller lenientCaller = new HttpCaller(lenient.baseUrl());
                assertThat(lenientCaller
                                .post("/api/aurora/", "{}", HttpCaller.CREATIFY)
                                .status())
                        .isEqualTo(201);
                assertThat(lenient.violations()).hasSize(mode == ValidationMode.WARN ? 1 : 0);
            }
        }
    }

    @Test
    void anUnknownPath_isAnsweredWithTheExistingOnes() {
        Response nothing = caller.get("/nothing");
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.text()).contains("POST /api/aurora/");
        Response method = caller.post("/api/avatars", "{}");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).isEqualTo("GET");
    }
}
