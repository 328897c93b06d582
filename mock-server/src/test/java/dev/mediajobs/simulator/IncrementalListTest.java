package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of the control API that return only new entries. */
class IncrementalListTest {

    private static final String CONTROL = "/__admin/simulator";

    @RegisterExtension
    final SimulatorExtension simulator =
            SimulatorExtension.create(SimulatorOptions.defaults().jobTime(Duration.ofSeconds(100)));

    private final HttpCaller caller = new HttpCaller(simulator::baseUrl);

    private static List<String> ids(Response response) {
        return response.json().path("jobs").findValuesAsText("id");
    }

    @Test
    void jobs_areListedAfterAGivenOne() {
        String first = Jobs.CREATIFY.id(caller);
        String second = Jobs.MIRRAGO.id(caller);
        String third = Jobs.MIRAFLOW_IMAGE.id(caller);
        Response newer = caller.get(CONTROL + "/jobs?after=" + first);
        assertThat(ids(newer)).containsExactly(second, third);
        assertThat(newer.at("/whole")).isEqualTo("false");
        assertThat(ids(caller.get(CONTROL + "/jobs?after=" + third))).isEmpty();
        assertThat(ids(caller.get(CONTROL + "/jobs?last=1"))).containsExactly(third);
        assertThat(ids(caller.get(CONTROL + "/jobs?last=9"))).containsExactly(first, second, third);
    }

    @Test
    void jobsAfterARemovedOne_areAllListed() {
        String removed = Jobs.CREATIFY.id(caller);
        caller.control("POST", "/reset", "");
        String kept = Jobs.CREATIFY.id(caller);
        Response list = caller.get(CONTROL + "/jobs?after=" + removed);
        assertThat(ids(list)).containsExactly(kept);
        assertThat(list.at("/whole")).isEqualTo("true");
    }

    @Test
    void jobsById_areListedWithoutUnknownOnes() {
        String first = Jobs.CREATIFY.id(caller);
        Jobs.MIRRAGO.id(caller);
        String third = Jobs.MIRAFLOW_IMAGE.id(caller);
        assertThat(ids(caller.get(CONTROL + "/jobs?id=" + third + ",nothing," + first)))
                .containsExactly(third, first);
    }

    @Test
    void aFailedJob_hasAReason_onceItHasFailed() {
        caller.control("PUT", "/scenario", "{'name':'fails'}");
        String id = Jobs.CREATIFY.id(caller);
        assertThat(caller.get(CONTROL + "/jobs/" + id).json().path("reason").isNull())
                .isTrue();
        caller.control("POST", "/clock/advance", "{'by':'200s'}");
        assertThat(caller.get(CONTROL + "/jobs/" + id).at("/reason")).isEqualTo("something went wrong");
    }

    @Test
    void requests_areListedAfterANumber_withTheOldestNumber() {
        caller.get("/api/one");
        caller.get("/api/two");
        JsonNode list = caller.get(CONTROL + "/requests?after=1").json();
        assertThat(list.at("/requests/0/path").asText()).isEqualTo("/api/two");
        assertThat(list.path("requests")).hasSize(1);
        assertThat(list.path("oldest").asInt()).isEqualTo(1);
        caller.control("POST", "/reset", "");
        assertThat(caller.get(CONTROL + "/requests?after=2").at("/oldest")).isEqualTo("3");
    }

    @Test
    void webhooks_areListedAfterANumber() {
        for (String path : List.of("one", "two")) {
            caller.post(
                    "/api/aurora/",
                    "{'name':'n','audio':'https://example.com/a.mp3','image':'https://example.com/a.png',"
                            + "'webhook_url':'https://example.com/" + path + "'}",
                    HttpCaller.CREATIFY);
        }
        JsonNode list = caller.get(CONTROL + "/webhooks?after=1").json();
        assertThat(list.path("webhooks")).hasSize(1);
        assertThat(list.at("/webhooks/0/url").asText()).isEqualTo("https://example.com/two");
        assertThat(list.at("/webhooks/0/number").asInt()).isEqualTo(2);
        assertThat(list.path("oldest").asInt()).isEqualTo(1);
    }

    @Test
    void selections_areListed_theOneForAllVendorsFirst() {
        caller.control("PUT", "/scenario", "{'name':'fails','vendor':'creatify','operation':'createAurora'}");
        caller.control("PUT", "/scenario", "{'name':'rejected','vendor':'creatify'}");
        JsonNode choices = caller.get(CONTROL + "/scenario").json().path("choices");
        assertThat(choices.findValuesAsText("name")).containsExactly("happy", "rejected", "fails");
        assertThat(choices.at("/2/operation").asText()).isEqualTo("createAurora");
        assertThat(choices.at("/0/vendor").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = "simulator")
    @FieldSource("dev.mediajobs.specs.VendorSpec#NAMES")
    void eachSpec_isReturnedUnchanged(String name) {
        assertThat(caller.get(CONTROL + "/specs/" + name).text()).startsWith("openapi: 3.0.3");
    }

    @Test
    void otherFiles_areNotReturnedAsSpecs() {
        for (String name : List.of("quirks", "..%2Fspecs%2Fcreatify", "creatify.yaml")) {
            Response response = caller.get(CONTROL + "/specs/" + name);
            assertThat(response.status()).as(name).isEqualTo(404);
            assertThat(response.text()).contains("Valid specs: miraflow");
        }
    }

    @Test
    void theLedger_isListed() {
        JsonNode entries = caller.get(CONTROL + "/ledger").json().path("entries");
        assertThat(entries.size()).isGreaterThan(200);
        assertThat(entries.at("/0/id").asText()).isEqualTo("M-01");
    }

    @Test
    void anInvalidNumber_isRefused() {
        Response response = caller.get(CONTROL + "/requests?after=-1");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.at("/detail")).contains("'after'", "'-1'");
    }
}
