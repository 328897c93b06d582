package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.HttpCaller.Response;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Users with different credentials share one simulator. */
class NamespacesTest extends FrozenSimulator {

    private static final String AURORA =
            "{'name':'intro','audio':'https://example.com/a.mp3','image':'https://example.com/a.png'}";

    NamespacesTest() {
        super(hundredSeconds().tolerating("unmatched"));
    }

    private static String[] creatify(String key) {
        return new String[] {"X-API-ID", "id", "X-API-KEY", key};
    }

    private String aurora(String key) {
        return caller.post("/api/aurora/", AURORA, creatify(key)).at("/id");
    }

    private String status(String id, String key) {
        Response response = caller.get("/api/aurora/" + id + "/", creatify(key));
        return response.status() == 200 ? response.at("/status") : String.valueOf(response.status());
    }

    @Test
    void aJob_isVisibleOnlyToItsUser_alsoInLists() {
        String ann = aurora("ann");
        String bob = aurora("bob");
        assertThat(status(ann, "ann")).isEqualTo("pending");
        assertThat(status(ann, "bob")).isEqualTo("404");
        assertThat(caller.get("/api/aurora/", creatify("bob")).json().findValuesAsText("id"))
                .containsExactly(bob);
    }

    @Test
    void anUpload_isVisibleOnlyToItsUser() {
        Response announced = caller.post(
                "/api/media/initialize",
                "{'fileName':'a.png','contentType':'image/png','fileSize':3}",
                "x-api-key",
                "ann");
        caller.send("PUT", announced.at("/uploadUrl"), BodyPublishers.ofString("abc"), "Content-Type", "image/png");
        String id = announced.at("/mediaId");
        String finish = "{'mediaId':'" + id + "'}";
        assertThat(caller.post("/api/media/finalize", finish, "x-api-key", "bob")
                        .status())
                .isEqualTo(404);
        assertThat(caller.post("/api/media/finalize", finish, "x-api-key", "ann")
                        .status())
                .isEqualTo(200);
        String view = "/api/media/" + id + "/view";
        assertThat(caller.get(view, "x-api-key", "bob").status()).isEqualTo(404);
        assertThat(caller.get(view, "x-api-key", "ann").text()).isEqualTo("abc");
    }

    @Test
    void scenarios_quirksAndTheClock_canBeSetForOneUser() {
        caller.control("PUT", "/scenario", "{'name':'fails'}");
        caller.control("PUT", "/scenario?namespace=ann", "{'name':'happy','vendor':'creatify'}");
        String ann = aurora("ann");
        String bob = aurora("bob");
        caller.control("POST", "/clock/freeze?namespace=bob", "");
        caller.control("POST", "/clock/advance", "{'by':'50s'}");
        assertThat(status(bob, "bob")).isEqualTo("pending");
        caller.control("POST", "/clock/advance?namespace=ann", "{'by':'50s'}");
        assertThat(status(ann, "ann")).isEqualTo("done");
        caller.control("POST", "/clock/advance?namespace=bob", "{'by':'100s'}");
        assertThat(status(bob, "bob")).isEqualTo("failed");

        caller.control("PUT", "/quirks?namespace=ann", "{'spelling':'corrected'}");
        assertThat(caller.get("/api/voices", "x-api-key", "ann").json().has("voices"))
                .isTrue();
        assertThat(caller.get("/api/voices", "x-api-key", "bob").json().has("voices"))
                .isFalse();
    }

    @Test
    void records_areSeparated_withoutShowingKeys() {
        aurora("ann-secret");
        caller.get("/api/nothing", "x-api-key", "ann-secret");
        caller.post("/oauth/token", "{'client_id':'bob','client_secret':'s','grant_type':'client_credentials'}");
        Response ann = caller.get("/__admin/simulator/requests?namespace=ann-secret");
        assertThat(ann.json().findValuesAsText("path")).containsExactly("/api/aurora/", "/api/nothing");
        assertThat(ann.text()).doesNotContain("ann-secret");
        assertThat(caller.get("/__admin/simulator/requests?namespace=bob").at("/requests/0/operation"))
                .isEqualTo("createToken");
        assertThat(caller.get("/__admin/simulator/requests").json().at("/requests"))
                .hasSize(3);
        assertThat(caller.get("/__admin/simulator/jobs?namespace=bob").json().at("/jobs"))
                .isEmpty();
        assertThat(caller.get("/__admin/simulator/jobs?namespace=ann-secret").text())
                .contains("createAurora")
                .doesNotContain("ann-secret");
    }

    @Test
    void reset_canBeLimitedToOneUser() {
        String ann = aurora("ann");
        String bob = aurora("bob");
        caller.control("PUT", "/scenario?namespace=ann", "{'name':'fails'}");
        assertThat(caller.control("POST", "/reset?namespace=ann", "").status()).isEqualTo(204);
        assertThat(status(ann, "ann")).isEqualTo("404");
        assertThat(status(bob, "bob")).isEqualTo("pending");
        assertThat(caller.get("/__admin/simulator/requests?namespace=ann")
                        .json()
                        .at("/requests"))
                .hasSize(1);
        String id = aurora("ann");
        assertThat(caller.get("/__admin/simulator/jobs/" + id).at("/scenario")).isEqualTo("happy");
        assertThat(caller.control("POST", "/reset?namespace=", "").at("/detail"))
                .contains("key of a user");
    }

    @Test
    void fromJava_theSimulatorOfOneUserIsLikeASeparateOne() {
        try (Simulator ann = simulator.simulator().namespace("ann")) {
            ann.scenario("fails");
            ann.freezeClock();
            String key = ann.environment().get("CREATIFY_API_KEY");
            String id = aurora(key);
            aurora("bob");
            ann.advanceClock(Duration.ofSeconds(100));
            assertThat(status(id, key)).isEqualTo("failed");
            assertThat(ann.requests()).hasSize(2);
            assertThat(ann.environment())
                    .containsEntry("MIRRAGO_CLIENT_ID", "ann")
                    .containsEntry("MIRAGIC_API_KEY", "ann");
        }
        assertThat(simulator.requests()).hasSize(1);
        assertThatThrownBy(() -> simulator.simulator().namespace("invalid-key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a valid key");
    }

    @Test
    void aTokenOfOneUser_followsThatUsersClock() {
        String body = "{'client_id':'ann','client_secret':'s','grant_type':'client_credentials'}";
        String token = caller.post("/oauth/token", body).at("/access_token");
        caller.control("POST", "/clock/advance?namespace=bob", "{'by':'2h'}");
        assertThat(caller.get("/v1/mirrago/job/x", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(404);
        caller.control("POST", "/clock/advance?namespace=ann", "{'by':'2h'}");
        assertThat(caller.get("/v1/mirrago/job/x", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(401);
    }
}
