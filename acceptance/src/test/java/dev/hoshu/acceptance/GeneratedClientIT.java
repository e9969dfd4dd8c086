package dev.hoshu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hoshu.client.ApiClient;
import dev.hoshu.client.ApiException;
import dev.hoshu.client.api.CasesApi;
import dev.hoshu.client.api.MachinesApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;

/**
 * A client that a generator made of the document, as a user of the interface has one, asks the
 * server that was packaged. Whatever of an answer does not fit the client's types fails here.
 */
@ExtendWith(Portal.Shared.class)
class GeneratedClientIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void itReadsMachinesPartByPartTheirCoverageAndTheirOffers(Portal portal) throws ApiException {
        var machines = new MachinesApi(client(portal, "desk"));

        var first = machines.listMachines(null, "C00448", null, null, 2, null, "en");
        assertThat(first.getMachines()).hasSize(2);
        assertThat(first.getNext()).isNotBlank();
        var second = machines.listMachines(null, "C00448", first.getNext(), null, 2, null, "en");
        assertThat(second.getMachines())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.getMachines());

        var coverage = machines.readCoverage("7X06", "J35J5RYC", DAY, null, null, "en");
        assertThat(coverage.getPeriods()).isNotEmpty();
        var offers = machines.readOffers("7D9G", "J1LENHSB", DAY, null, null, "en");
        assertThat(offers.getOffers()).isNotEmpty();
    }

    @Test
    void whatIsRefusedIsAProblemThatSaysWhatToDo(Portal portal) {
        var machines = new MachinesApi(client(portal, "desk"));
        var refused =
                catchThrowableOfType(
                        ApiException.class,
                        () -> machines.readCoverage("7X06", "NOSUCH99", DAY, null, null, "en"));
        assertThat(refused.getCode()).isEqualTo(404);
        var problem = new JsonMapper().readTree(refused.getResponseBody());
        assertThat(problem.path("type").asString()).isEqualTo("urn:hoshu:problem:unknown-machine");
        assertThat(problem.path("detail").asString()).contains("NOSUCH99");

        var visitor = new CasesApi(client(portal));
        assertThat(
                        catchThrowableOfType(
                                        ApiException.class,
                                        () -> visitor.listCases(null, null, null, 1, "en"))
                                .getCode())
                .isEqualTo(401);
    }

    private static ApiClient client(Portal portal, String login) {
        var token = ProgramToken.of(portal.server(), login);
        return client(portal)
                .setRequestInterceptor(
                        request -> request.header("Authorization", "Bearer " + token));
    }

    private static ApiClient client(Portal portal) {
        var client = new ApiClient();
        client.updateBaseUri("http://" + portal.server().at("/").getAuthority());
        return client;
    }
}
