package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.SPEC;
import static dev.mediajobs.specs.Miraflow.problems;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quirks of Miraflow's avatar videos, except their statuses. */
class MiraflowVideoQuirksTest {

    @Test
    @Quirk("M-06")
    void aVideoIsAcceptedWithAndWithoutTheUrlThatTheSampleLost() {
        assertThat(Miraflow.response("getVideo").has("downloadUrl")).isFalse();
        assertThat(Miraflow.response("getVideo", "restored").has("downloadUrl")).isTrue();
        for (String url : List.of("'https://example.com/v.mp4'", "null")) {
            assertThat(Miraflow.responseProblems("getVideo", "{'id':'v','downloadUrl':" + url + "}"))
                    .as(url)
                    .isEmpty();
        }
        assertThat(Miraflow.responseProblems("getVideo", "{'id':'v','downloadUrl':{}}"))
                .isNotEmpty();
    }

    @Test
    @Quirk("M-11")
    void idIsAPathParameterAndAMemberOfTheResponse() {
        JsonNode id = SPEC.node("/components/parameters/VideoId");
        assertThat(id.path("name").asText()).isEqualTo("id");
        assertThat(id.path("in").asText()).isEqualTo("path");
        assertThat(id.path("required").asBoolean()).isTrue();
        assertThat(Miraflow.path("getVideo")).isEqualTo("/api/video/{id}");
        assertThat(Miraflow.parameters("getVideo")).containsExactly("id");
        assertThat(Miraflow.required("Video")).containsExactly("id");
        assertThat(id.path("example")).isEqualTo(Miraflow.response("getVideo").path("id"));
    }

    @Test
    @Quirk("M-22")
    void anItemOfTheListHasNeitherStatusNorUrl() {
        assertThat(Miraflow.properties("VideoItem")).containsExactly("id", "name", "sourceAvatarId", "createdAt");
        assertThat(Miraflow.properties("Video")).contains("downloadUrl");
        assertThat(Miraflow.parameters("listVideos")).isEmpty();
        assertThat(problems("VideoList", "{'videos':[{'id':'v'}]}")).isEmpty();
        assertThat(problems("VideoList", "{'videos':[{'name':'no id'}]}")).isNotEmpty();
        assertThat(problems("VideoList", "{}")).isNotEmpty();
    }

    @Test
    @Quirk("M-23")
    void theAvatarIsAvatarIdInTheRequestAndSourceAvatarIdInResponses() {
        assertThat(Miraflow.request("createVideo").path("avatarId"))
                .isEqualTo(Miraflow.response("getVideo").path("sourceAvatarId"))
                .isEqualTo(Miraflow.response("listVideos").at("/videos/0/sourceAvatarId"));
        assertThat(Miraflow.properties("VideoRequest")).contains("avatarId").doesNotContain("sourceAvatarId");
        assertThat(problems("VideoRequest", "{'sourceAvatarId':'a','voiceId':'v','text':'Hello'}"))
                .isNotEmpty();
        for (String schema : List.of("Video", "VideoItem")) {
            assertThat(Miraflow.properties(schema)).contains("sourceAvatarId").doesNotContain("avatarId");
            assertThat(problems(schema, "{'id':'v','sourceAvatarId':7}")).isNotEmpty();
            assertThat(Miraflow.property(schema, "sourceAvatarId")
                            .path("description")
                            .asText())
                    .isEqualTo("Id of the avatar, `avatarId` in the request.");
            assertThat(Miraflow.evidence(Miraflow.property(schema, "sourceAvatarId")))
                    .isEqualTo("inferred");
        }
    }

    @Test
    @Quirk({"M-24", "M-25"})
    void theTimeOfAVideoMayBeADateAndTheTimeOfAnImageIsADateTime() {
        assertThat(Miraflow.property("Video", "createdAt").has("format")).isFalse();
        for (String time : List.of("2025-01-07T23:17:06.601Z", "2025-01-07")) {
            assertThat(problems("Video", "{'id':'v','createdAt':'" + time + "'}"))
                    .as(time)
                    .isEmpty();
        }
        assertThat(problems("Video", "{'id':'v','createdAt':1736291826601}")).isNotEmpty();
        assertThat(problems("ImageJob", "{'id':'i','createdAt':'2025-01-07T23:17:06.601Z'}"))
                .isEmpty();
        assertThat(problems("ImageJob", "{'id':'i','createdAt':null}")).isEmpty();
        assertThat(problems("ImageJob", "{'id':'i','createdAt':'2025-01-07'}")).isNotEmpty();
    }

    @Test
    @Quirk("M-26")
    void aUrlWithItsHostHasTheFormatUri() {
        assertThat(SPEC.root().findValuesAsText("format")).doesNotContain("url");
        for (String schema : List.of("Video", "ImageJob")) {
            assertThat(problems(schema, "{'id':'v','downloadUrl':'https://example.com/a?X-Amz-Signature=b'}"))
                    .as(schema)
                    .isEmpty();
            assertThat(problems(schema, "{'id':'v','downloadUrl':'/api/media/m/view'}"))
                    .as(schema)
                    .isNotEmpty();
            assertThat(Miraflow.evidence(Miraflow.property(schema, "downloadUrl")))
                    .as("the lifetime, in %s", schema)
                    .isEqualTo("client");
        }
    }

    @Test
    @Quirk("M-27")
    void theStatusTakesTheIdOfTheJobAndReturnsTheIdOfTheVideo() {
        assertThat(Miraflow.parameters("getVideoStatus")).containsExactly("jobId");
        assertThat(Miraflow.path("getVideoStatus")).isEqualTo("/api/video/{jobId}/status");
        for (String operation : List.of("getVideo", "downloadVideo")) {
            assertThat(SPEC.node(SPEC.operationPointer(operation) + "/parameters/0"))
                    .as(operation)
                    .isEqualTo(SPEC.node("/components/parameters/VideoId"))
                    .isNotEqualTo(SPEC.node("/components/parameters/JobId"));
            assertThat(Miraflow.path(operation)).as(operation).contains("/api/video/{id}");
        }
        JsonNode complete = Miraflow.response("getVideoStatus", "complete");
        assertThat(complete.path("videoId"))
                .isEqualTo(Miraflow.response("getVideo").path("id"));
        assertThat(complete.path("videoId"))
                .isNotEqualTo(Miraflow.response("createVideo").path("jobId"));
        assertThat(Miraflow.evidence(Miraflow.property("VideoStatus", "videoId")))
                .isEqualTo("vendor");
    }

    @Test
    @Quirk("M-27")
    void theResultOfAVideoJobIsFoundByTheVideoIdOfItsStatus() {
        JsonNode job = Miraflow.operation("createVideo").path("x-job");
        assertThat(job.at("/submitted/id").asText()).isEqualTo("/jobId");
        assertThat(job.at("/poll/parameter").asText()).isEqualTo("jobId");
        assertThat(Miraflow.texts(job.at("/poll/resultIds"))).containsExactly("/videoId");
        assertThat(job.path("result").toString())
                .isEqualTo("{\"operation\":\"getVideo\",\"parameter\":\"id\",\"links\":[\"/downloadUrl\"]}");
        assertThat(problems("VideoStatus", "{'status':'inference_complete','videoId':'v'}"))
                .isEmpty();
        assertThat(problems("VideoStatus", "{'status':'inference_complete'}")).isEmpty();
        assertThat(problems("VideoStatus", "{'status':'inference_complete','videoId':null}"))
                .isEmpty();
        assertThat(problems("VideoStatus", "{'status':'inference_complete','videoId':9}"))
                .isNotEmpty();
    }

    @Test
    @Quirk("M-28")
    void aVideoThatIsNotCompletedIs404() {
        JsonNode notFound = SPEC.node("/components/responses/NotFound");
        assertThat(Miraflow.responseAt("getVideo", "404")).isEqualTo(notFound);
        assertThat(Miraflow.responseAt("downloadVideo", "404")).isEqualTo(notFound);
        assertThat(Miraflow.evidence(notFound)).isEqualTo("vendor");
        assertThat(problems("Failure", notFound.at("/content/application~1json/examples/unknown/value")))
                .isEmpty();
        assertThat(Miraflow.responseProblems("getVideo", "{'result':'failure','error':'Not found'}"))
                .isNotEmpty();
    }

    @Test
    @Quirk("M-34")
    void anUploadedTrackIsMediaIdInJsonAndInTheForm() {
        JsonNode content = Miraflow.operation("createVideo").at("/requestBody/content");
        assertThat(Miraflow.names(content)).containsExactly("application/json", "multipart/form-data");
        assertThat(Miraflow.requestProblems("createVideo", "{'avatarId':'a','name':'n','mediaId':'m'}"))
                .isEmpty();
        assertThat(Miraflow.requestProblems("createVideo", "{'avatarId':'a','name':'n','mediaId':['m']}"))
                .isNotEmpty();
        assertThat(Miraflow.evidence(Miraflow.property("VideoRequest", "mediaId")))
                .isEqualTo("client");
        assertThat(Miraflow.properties("VideoForm")).containsExactly("avatarId", "name", "mediaId", "im2vid_full");
        assertThat(Miraflow.property("VideoForm", "name")).isEqualTo(Miraflow.property("VideoRequest", "name"));
        assertThat(problems("VideoForm", "{'avatarId':'a','mediaId':5}")).isNotEmpty();
        assertThat(Miraflow.evidence(Miraflow.schema("VideoForm"))).isEqualTo("client");
    }

    @Test
    @Quirk("M-35")
    void aVideoRequiresOnlyItsAvatar() {
        assertThat(Miraflow.required("VideoRequest")).containsExactly("avatarId");
        assertThat(Miraflow.required("VideoForm")).containsExactly("avatarId");
        assertThat(problems("VideoRequest", Miraflow.request("createVideo"))).isEmpty();
        for (String rest : List.of("", ",'name':'My video','text':'Some words.'", ",'voiceId':'v'", ",'mediaId':'m'")) {
            assertThat(problems("VideoRequest", "{'avatarId':'a'" + rest + "}"))
                    .as(rest)
                    .isEmpty();
        }
        assertThat(problems("VideoRequest", "{'voiceId':'v','text':'Hello'}")).isNotEmpty();
        assertThat(problems("VideoForm", "{'mediaId':'m'}")).isNotEmpty();
        assertThat(Miraflow.evidence(Miraflow.property("VideoRequest", "voiceId")))
                .isEqualTo("vendor");
    }

    @Test
    @Quirk("M-36")
    void im2vidFullIsABooleanOfPhotoAvatarsThatKeepsTheBackground() {
        String video = "{'avatarId':'a','text':'Hello','im2vid_full':";
        assertThat(problems("VideoRequest", video + "true}")).isEmpty();
        assertThat(problems("VideoRequest", video + "false}")).isEmpty();
        assertThat(problems("VideoRequest", video + "'true'}")).isNotEmpty();
        assertThat(problems("VideoForm", "{'avatarId':'a','mediaId':'m','im2vid_full':true}"))
                .isEmpty();
        assertThat(problems("VideoForm", "{'avatarId':'a','mediaId':'m','im2vid_full':'true'}"))
                .isNotEmpty();
        assertThat(Miraflow.evidence(Miraflow.property("VideoForm", "im2vid_full")))
                .isEqualTo("inferred");
        JsonNode full = Miraflow.property("VideoRequest", "im2vid_full");
        assertThat(full.has("default")).isFalse();
        assertThat(Miraflow.evidence(full)).isEqualTo("vendor");
        assertThat(full.path("description").asText())
                .isEqualTo("For photo avatars. `false` shows face and upper body with the background cropped away."
                        + " `true` also shows the full background and takes two to three times as long.");
    }
}
