package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import dev.mediajobs.simulator.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids that the simulator prints are listed and accepted by it. */
class KnownIdsTest {

    @RegisterExtension
    final SimulatorExtension simulator = SimulatorExtension.create(
                    SimulatorOptions.defaults().quirk("unknown-avatars", "refused"))
            .tolerating("violations");

    private final HttpCaller caller = new HttpCaller(simulator::baseUrl);

    private List<String> list(String path, String member, String id) {
        List<String> ids = new ArrayList<>();
        JsonNode items = caller.get(path, HttpCaller.MIRAFLOW).json().path(member);
        items.forEach(item -> ids.add(item.path(id).asText()));
        assertThat(ids).isNotEmpty();
        return ids;
    }

    @Test
    void theVoiceOfEveryAvatar_isListed_andBothAreAccepted() {
        List<String> avatars = list("/api/avatars", "avatars", "id");
        List<String> voices = list("/api/avatars", "avatars", "voiceId");
        assertThat(list("/api/voices", "avatars", "id")).containsAll(voices);
        for (int i = 0; i < avatars.size(); i++) {
            String body =
                    "{'avatarId':'" + avatars.get(i) + "','name':'a','text':'a','voiceId':'" + voices.get(i) + "'}";
            assertThat(caller.post("/api/video/create", body, HttpCaller.MIRAFLOW)
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/video/create | avatarId | {'avatarId':'ID','name':'a','text':'a'}",
                "/api/video/create | voiceId |"
                        + " {'avatarId':'cm2yaz9j10008l0qg9npyjgs3','name':'a','text':'a','voiceId':'ID'}",
                "/api/video/create | mediaId | {'avatarId':'cm2yaz9j10008l0qg9npyjgs3','name':'a','mediaId':'ID'}",
                "/api/image/edit | referenceImageMediaId | {'prompt':'a','name':'a','referenceImageMediaId':'ID'}",
                "/api/image/edit | referenceImageMediaIds/0 |"
                        + " {'prompt':'a','name':'a','referenceImageMediaIds':['ID']}",
                "/api/mockup/video | mockupId | {'mockupId':'ID','animationStyle':'custom','userPrompt':'a'}",
            })
    void theExampleForAnUnknownId_isOfItsKind_andAccepted(String path, String field, String body) {
        Response refused = caller.post(path, body.replace("ID", "unknown"), HttpCaller.MIRAFLOW);
        assertThat(refused.status()).as(refused.text()).isEqualTo(404);
        Violation violation = Recorded.violations(simulator, true).get(0);
        JsonNode example = violation.example();
        assertThat(violation.pointer()).isEqualTo("/" + field);
        Response accepted = caller.post(path, body.replace("ID", example.asText()), HttpCaller.MIRAFLOW);
        assertThat(accepted.status()).as(example + accepted.text()).isEqualTo(200);
        switch (field) {
            case "avatarId" -> assertThat(list("/api/avatars", "avatars", "id")).contains(example.asText());
            case "voiceId" -> assertThat(list("/api/voices", "avatars", "id")).contains(example.asText());
            default -> assertThat(example.asText()).startsWith("cm");
        }
    }
}
