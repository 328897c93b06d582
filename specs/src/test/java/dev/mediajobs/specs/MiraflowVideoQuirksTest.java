package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.SPEC;
import static dev.mediajobs.specs.Miraflow.takes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Quirks of Miraflow's avatar videos, but for their states. */
class MiraflowVideoQuirksTest {

    @Test
    @Quirk("M-06")
    void aVideo_isTakenWithAndWithoutTheLinkThatTheSampleLost() {
        assertThat(Miraflow.answer("getVideo").has("downloadUrl")).isFalse();
        assertThat(Miraflow.answer("getVideo", "restored").has("downloadUrl")).isTrue();
        assertThat(Miraflow.answerTakes("getVideo", "{'id':'v','downloadUrl':'https://example.com/v.mp4'}"))
                .isTrue();
        assertThat(Miraflow.answerTakes("getVideo", "{'id':'v','downloadUrl':{}}"))
                .isFalse();
    }

    @Test
    @Quirk("M-11")
    void id_isAPathParameterAndAField() {
        JsonNode id = SPEC.node("/components/parameters/VideoId");
        assertThat(id.path("in").asText()).isEqualTo("path");
        assertThat(id.path("required").asBoolean()).isTrue();
        assertThat(Miraflow.path("getVideo")).endsWith("/{id}");
        assertThat(Miraflow.words(Miraflow.schema("Video").path("required"))).containsExactly("id");
    }

    @Test
    @Quirk("M-22")
    void anItemOfTheList_hasNeitherStateNorLink() {
        assertThat(Miraflow.names(Miraflow.schema("VideoItem").path("properties")))
                .containsExactly("id", "name", "sourceAvatarId", "createdAt");
        assertThat(Miraflow.parameters("listVideos")).isEmpty();
        assertThat(takes("VideoList", "{'videos':[{'id':'v'}]}")).isTrue();
        assertThat(takes("VideoList", "{'videos':[{'name':'no id'}]}")).isFalse();
        assertThat(takes("VideoList", "{}")).isFalse();
    }

    @Test
    @Quirk("M-23")
    void theAvatar_isCalledAvatarIdInTheRequestAndSourceAvatarIdAfterwards() {
        assertThat(Miraflow.request("createVideo").path("avatarId"))
                .isEqualTo(Miraflow.answer("getVideo").path("sourceAvatarId"));
        assertThat(takes("VideoRequest", "{'sourceAvatarId':'a','voiceId':'v','text':'Hello'}"))
                .isFalse();
        for (String schema : new String[] {"Video", "VideoItem"}) {
            assertThat(Miraflow.property(schema, "sourceAvatarId")
                            .path("description")
                            .asText())
                    .contains("`avatarId`");
        }
    }

    @Test
    @Quirk({"M-24", "M-25"})
    void whenAVideoWasMade_isADateTimeInEveryAnswer() {
        assertThat(takes("Video", "{'id':'v','createdAt':'2025-01-07T23:17:06.601Z'}"))
                .isTrue();
        assertThat(takes("Video", "{'id':'v','createdAt':'2025-01-07'}")).isFalse();
        assertThat(takes("ImageResult", "{'id':'i','mediaId':'m','createdAt':'2025-01-07T23:17:06.601Z'}"))
                .isTrue();
        assertThat(takes("ImageResult", "{'id':'i','mediaId':'m','createdAt':'2025-01-07'}"))
                .isFalse();
    }

    @Test
    @Quirk("M-26")
    void aLinkWithItsHost_hasTheFormatUri() {
        assertThat(SPEC.root().findValuesAsText("format")).doesNotContain("url");
        for (String start : new String[] {"Video:{'id':'v',", "ImageResult:{'id':'i','mediaId':'m',"}) {
            String schema = start.substring(0, start.indexOf(':'));
            String instance = start.substring(start.indexOf(':') + 1);
            assertThat(takes(schema, instance + "'downloadUrl':'https://example.com/a?X-Amz-Signature=b'}"))
                    .as(schema)
                    .isTrue();
            assertThat(takes(schema, instance + "'downloadUrl':'/api/media/m/view'}"))
                    .as(schema)
                    .isFalse();
        }
    }

    @Test
    @Quirk("M-27")
    void stateVideoAndFile_areReadByTheSameId() {
        JsonNode id = SPEC.node("/components/parameters/VideoId");
        for (String operation : new String[] {"getVideoStatus", "getVideo", "downloadVideo"}) {
            assertThat(SPEC.node(SPEC.operationPointer(operation) + "/parameters/0"))
                    .as(operation)
                    .isEqualTo(id);
        }
        JsonNode job = Miraflow.operation("createVideo").path("x-job");
        assertThat(job.at("/submitted/id").asText()).isEqualTo("/jobId");
        assertThat(job.at("/result/operation").asText()).isEqualTo("getVideo");
        assertThat(job.at("/result/parameter").asText()).isEqualTo("id");
    }

    @Test
    @Quirk("M-28")
    void aVideoThatIsNotFinished_isNotFound() {
        assertThat(SPEC.node(SPEC.operationPointer("getVideo") + "/responses/404"))
                .isEqualTo(SPEC.node("/components/responses/NotFound"));
        assertThat(SPEC.node("/components/responses/NotFound/description").asText())
                .contains("not finished");
    }

    @Test
    @Quirk("M-34")
    void anUploadedSound_goesIntoAFormOfItsOwn() {
        JsonNode content = Miraflow.operation("createVideo").at("/requestBody/content");
        assertThat(Miraflow.names(content)).containsExactly("application/json", "multipart/form-data");
        assertThat(Miraflow.names(Miraflow.schema("VideoForm").path("properties")))
                .containsExactly("avatarId", "name", "mediaId");
        assertThat(Miraflow.evidence(Miraflow.schema("VideoForm"))).isEqualTo("client");
    }

    @Test
    @Quirk("M-35")
    void aVideo_needsAVoiceAndTextOrASound() {
        assertThat(Miraflow.requestTakes("createVideo", Miraflow.request("createVideo")))
                .isTrue();
        assertThat(takes("VideoRequest", "{'avatarId':'a','voiceId':'v','text':'Hello'}"))
                .isTrue();
        assertThat(takes("VideoRequest", "{'avatarId':'a','voiceId':'v'}")).isFalse();
        assertThat(takes("VideoRequest", "{'avatarId':'a','text':'Hello'}")).isFalse();
        assertThat(takes("VideoRequest", "{'voiceId':'v','text':'Hello'}")).isFalse();
        assertThat(takes("VideoForm", "{'avatarId':'a','mediaId':'m'}")).isTrue();
        assertThat(takes("VideoForm", "{'avatarId':'a','voiceId':'v','text':'Hello'}"))
                .isFalse();
    }

    @Test
    @Quirk("M-36")
    void im2vidFull_keepsItsWireName() {
        String video = "{'avatarId':'a','voiceId':'v','text':'Hello','im2vid_full':";
        assertThat(takes("VideoRequest", video + "true}")).isTrue();
        assertThat(takes("VideoRequest", video + "'true'}")).isFalse();
        assertThat(Miraflow.property("VideoRequest", "im2vid_full").has("default"))
                .isFalse();
    }
}
