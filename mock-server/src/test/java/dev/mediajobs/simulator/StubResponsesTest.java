package dev.mediajobs.simulator;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stub of the user has the response in the simulator that it has in a stock WireMock. */
class StubResponsesTest {

    private static final String BINARY = Base64.getEncoder().encodeToString(new byte[] {0, -1, 13, 10, 127, -128});

    private static final String[] REQUESTS = {"GET", "GET gzip", "HEAD", "POST gzip"};

    @TempDir
    static Path folder;

    private static WireMockServer stock;

    @RegisterExtension
    static final SimulatorExtension SIMULATOR = SimulatorExtension.create().tolerating("violations", "unmatched");

    @BeforeAll
    static void startWireMock() {
        stock = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .withRootDirectory(folder.toString())
                .extensionScanningEnabled(false));
        stock.start();
        for (URI server : List.of(URI.create(stock.baseUrl()), SIMULATOR.baseUrl())) {
            new HttpCaller(server).json("PUT", "/__admin/files/a/b.json", "{\"file\":true}");
        }
    }

    @AfterAll
    static void stopWireMock() {
        stock.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'status':200",
                "'status':200,'body':'text'",
                "'status':201,'body':'éä漢'",
                "'status':200,'body':'text','headers':{'Content-Type':'text/plain; charset=iso-8859-2'}",
                "'status':200,'jsonBody':{'a':[1,null,'x']}",
                "'status':200,'base64Body':'BINARY','headers':{'Content-Type':'image/png'}",
                "'status':299",
                "'status':799,'body':'x'",
                "'status':418",
                "'status':202,'statusMessage':''",
                "'status':200,'headers':{'Set-Cookie':['a=1','b=2'],'X-One':'1','x-lower':'2'}",
                "'status':200,'headers':{'Link':['<a>; rel=next','<b>; rel=prev'],'Vary':'Accept'},'body':'b'",
                "'status':200,'headers':{'X-Empty':''},'body':'b'",
                "'status':200,'headers':{'Content-Encoding':'gzip','Content-Type':'text/plain'},'body':'packed by hand'",
                "'status':200,'headers':{'Content-Encoding':'br'},'base64Body':'BINARY'",
                "'status':204",
                "'status':204,'body':'ignored'",
                "'status':304,'body':'ignored','headers':{'ETag':'\\'e\\''}",
                "'status':302,'headers':{'Location':'/elsewhere'},'body':'moved'",
                "'status':200,'headers':{'Content-Length':'4'},'body':'text'",
                "'status':200,'headers':{'Content-Length':'9'},'body':'text'",
                "'status':200,'headers':{'Transfer-Encoding':'chunked'},'body':'text'",
                "'status':200,'headers':{'Connection':'close','Server':'mine','Date':'today'},'body':'text'",
                "'status':200,'headers':{'Trailer':'X'},'body':'text'",
                "'status':200,'bodyFileName':'a/b.json'",
                "'status':200,'bodyFileName':'a/{{request.query.f}}.json','transformers':['response-template']",
                "'status':200,'body':'{{request.method}} {{request.query.f}} {{request.headers.Host}}',"
                        + "'headers':{'X-F':'{{request.query.f}}'},'transformers':['response-template']",
                "'status':200,'body':'{{nothing','transformers':['response-template']",
                "'status':200,'body':'{{request.method}}'",
                "'status':200,'transformers':['no-such-transformer'],'body':'x'",
                "'status':200,'body':'0123456789','chunkedDribbleDelay':{'numberOfChunks':3,'totalDuration':9}",
                "'status':200,'body':'01','chunkedDribbleDelay':{'numberOfChunks':50,'totalDuration':9}",
                "'status':200,'body':'','chunkedDribbleDelay':{'numberOfChunks':5,'totalDuration':9}",
                "'status':200,'body':'01','chunkedDribbleDelay':{'numberOfChunks':0,'totalDuration':9}",
                "'status':200,'body':'x','fixedDelayMilliseconds':2",
                "'status':200,'body':'x','delayDistribution':{'type':'lognormal','median':2,'sigma':0.1}",
                "'status':200,'body':'x','delayDistribution':{'type':'uniform','lower':1,'upper':3}",
                "'status':200,'body':'x','delayDistribution':{'type':'fixed','milliseconds':2}",
                "'fault':'EMPTY_RESPONSE'",
                "'fault':'CONNECTION_RESET_BY_PEER'",
                "'fault':'MALFORMED_RESPONSE_CHUNK'",
                "'fault':'MALFORMED_RESPONSE_CHUNK','status':503,'headers':{'X-A':'b'}",
                "'fault':'RANDOM_DATA_THEN_CLOSE'",
                "'fault':'EMPTY_RESPONSE','fixedDelayMilliseconds':2",
            })
    void aStub_hasTheSameResponse(String response) {
        String[] requests = response.contains("fault") ? new String[] {"GET", "POST"} : REQUESTS;
        for (String request : requests) {
            assertThat(response(SIMULATOR.baseUrl(), response, request))
                    .as(request)
                    .isEqualTo(response(URI.create(stock.baseUrl()), response, request));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void aStub_hasItsReasonPhrase(String method) {
        for (String body :
                List.of("'body':'later'", "'body':'01','chunkedDribbleDelay':{'numberOfChunks':2,'totalDuration':2}")) {
            RawResponse response =
                    response(SIMULATOR.baseUrl(), "'status':503,'statusMessage':'Out Of Coffee'," + body, method);
            assertThat(response.status()).isEqualTo("HTTP/1.1 503 Out Of Coffee");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'headers':{'Content-Length':'x'},'body':'text'",
                "'headers':{'Content-Length':'-1'},'body':'text'",
                "'headers':{'Content-Length':''},'body':'text'",
                "'headers':{'Content-Length':'99999999999999999999'},'body':'text'",
                "'headers':{'a b':'c'},'body':'text'",
                "'headers':{'':'c'},'body':'text'",
                "'headers':{'X-A':'b\\r\\nc: d'},'body':'text'",
                "'status':0",
                "'status':-5,'body':'text'",
                "'status':42,'body':'text'",
                "'status':1000,'body':'text'",
                "'status':101",
                "'status':100,'body':'text'",
                "'statusMessage':'a\\r\\nb: c'",
            })
    void anyStub_hasAResponse(String response) {
        for (String request : REQUESTS) {
            assertThat(response(SIMULATOR.baseUrl(), response, request).status())
                    .as(request)
                    .startsWith("HTTP/1.1 ");
        }
    }

    private static RawResponse response(URI server, String response, String request) {
        HttpCaller caller = new HttpCaller(server);
        UUID id = UUID.nameUUIDFromBytes(response.getBytes(UTF_8));
        String stub = "{'id':'" + id + "','request':{'urlPath':'/" + id + "'},'response':{"
                + response.replace("BINARY", BINARY) + "}}";
        caller.post("/__admin/mappings", stub);
        String[] parts = request.split(" ", 2);
        return RawResponse.of(
                server,
                parts[0] + " /" + id + "?f=b HTTP/1.1\r\nHost: localhost:1\r\nContent-Length: 0\r\n"
                        + (parts.length > 1 ? "Accept-Encoding: gzip\r\n" : "")
                        + (response.contains("fault") ? "\r\n" : "Connection: close\r\n\r\n"));
    }
}
