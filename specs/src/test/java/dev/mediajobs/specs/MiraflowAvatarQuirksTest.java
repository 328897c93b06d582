package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Quirks of Miraflow's avatars and voices. */
class MiraflowAvatarQuirksTest {

    @Test
    @Quirk("M-18")
    void avatarsAreOneListWithoutPages() {
        assertThat(Miraflow.parameters("listAvatars")).isEmpty();
        assertThat(Miraflow.properties("AvatarList")).containsExactly("avatars");
        assertThat(Miraflow.properties("Avatar"))
                .as("no member distinguishes stock avatars")
                .containsExactly("id", "name", "createdAt", "voiceId", "isPhoto");
        assertThat(problems("AvatarList", "{'avatars':[{'id':'a'}]}")).isEmpty();
        assertThat(problems("AvatarList", "[{'id':'a'}]")).isNotEmpty();
        assertThat(problems("AvatarList", "{}")).isNotEmpty();
    }

    @Test
    @Quirk("M-19")
    void voiceIdAndIsPhotoMayBeMissingOrNull() {
        assertThat(problems("Avatar", "{'id':'a','name':'Aerin','createdAt':'2024-11-01T05:37:46.194Z'}"))
                .isEmpty();
        assertThat(problems("Avatar", "{'id':'a','voiceId':null,'isPhoto':null}"))
                .isEmpty();
        assertThat(problems("Avatar", "{'id':'a','voiceId':'1','isPhoto':false}"))
                .isEmpty();
        assertThat(problems("Avatar", "{'id':'a','isPhoto':'true'}")).isNotEmpty();
        assertThat(problems("Avatar", "{'id':'a','voiceId':1}")).isNotEmpty();
        assertThat(problems("Avatar", "{'id':null}")).isNotEmpty();
        assertThat(Miraflow.evidence(Miraflow.property("Avatar", "voiceId"))).isEqualTo("vendor");
    }

    @Test
    @Quirk("M-20")
    void voicesAreReadFromAvatarsAndFromVoices() {
        assertThat(Miraflow.response("listVoices").has("avatars")).isTrue();
        assertThat(Miraflow.response("listVoices").path("avatars"))
                .isEqualTo(Miraflow.response("listVoices", "corrected").path("voices"));
        for (String name : List.of("avatars", "voices")) {
            assertThat(problems("VoiceList", "{'" + name + "':[{'id':'1'}]}"))
                    .as(name)
                    .isEmpty();
            assertThat(problems("VoiceList", "{'" + name + "':[{'name':'no id'}]}"))
                    .as(name)
                    .isNotEmpty();
            assertThat(problems("VoiceList", "{'" + name + "':{}}")).as(name).isNotEmpty();
        }
        assertThat(problems("VoiceList", "{}")).isNotEmpty();
        assertThat(Miraflow.evidence(Miraflow.property("VoiceList", "voices"))).isEqualTo("inferred");
    }

    @Test
    @Quirk("M-21")
    void aVoiceHasThreeMembersAndOthersAreAccepted() {
        assertThat(Miraflow.properties("Voice")).containsExactly("id", "name", "createdAt");
        assertThat(problems("Voice", "{'id':'1','name':'Belinda','language':'en','preview':null}"))
                .isEmpty();
    }

    @Test
    @Quirk("M-90")
    void timesAreDateTimesWithAZone() {
        for (String schema : List.of(
                "Avatar", "Voice", "VideoItem", "MockupItem", "AssetItem", "MockupVideoItem", "ThumbnailItem")) {
            for (String time : List.of("2024-11-01T05:37:46.194Z", "2024-11-01T05:37:46+01:00")) {
                assertThat(problems(schema, "{'id':'a','createdAt':'" + time + "'}"))
                        .as("%s of %s", time, schema)
                        .isEmpty();
            }
            for (String time : List.of("1730439466194", "'2024-11-01T05:37:46'", "'2024-11-01'")) {
                assertThat(problems(schema, "{'id':'a','createdAt':" + time + "}"))
                        .as("%s of %s", time, schema)
                        .isNotEmpty();
            }
        }
    }
}
