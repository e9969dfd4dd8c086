package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.Writer;

/**
 * What is refused before it reaches us, such as an address with characters that none may have, is
 * said in our words too.
 */
@Component
class ConnectorFaults implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Words.class.getName());
            }
        });
    }

    /** The connector's last word; made by Tomcat. */
    public static final class Words extends ErrorReportValve {

        private static final int FIRST_FAULT = 400;
        private static final ProblemType UNREADABLE =
                ProblemType.of(
                        "unreadable-request", 400, "要求を読み取れません", "The request cannot be read");
        private static final Sentence WHAT_TO_DO =
                new Sentence(
                        "アドレスに使えない文字があるか、要求の形が崩れています。文字は % で符号化してください。",
                        "The address has characters that it cannot have, or the request is broken."
                                + " Encode such characters with %.");
        private static final JsonMapper JSON = new JsonMapper();

        /** Made by Tomcat. */
        public Words() {}

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < FIRST_FAULT
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                Writer writer = writer(request, response, status);
                if (writer != null) {
                    response.finishResponse();
                }
            } catch (IOException gone) {
                // Nobody is there to be told.
                response.setStatus(status);
            }
        }

        private static @Nullable Writer writer(Request request, Response response, int status)
                throws IOException {
            var language = ProblemWriter.languageOf(request);
            var problem =
                    Problem.of(
                            status == UNREADABLE.status() ? UNREADABLE : fault(status), WHAT_TO_DO);
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Content-Language", language.toLanguageTag());
            response.setHeader("X-Content-Type-Options", "nosniff");
            var writer = response.getReporter();
            if (writer != null) {
                var uri = request.getRequestURI();
                writer.write(
                        JSON.writeValueAsString(
                                ProblemWriter.body(problem, uri == null ? "" : uri, language)));
            }
            return writer;
        }

        private static ProblemType fault(int status) {
            return new ProblemType("refused", status, UNREADABLE.title());
        }
    }
}
