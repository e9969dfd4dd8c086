package dev.hoshu.server.catalog.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.frontdoor.AnswerBasis;
import dev.hoshu.server.frontdoor.Today;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** Names the search list in force at the foot of every page (CAT-9). */
@Component
@Order(1)
class SearchListBasis implements AnswerBasis {
    private final Catalogue catalogue;
    private final Today today;

    SearchListBasis(Catalogue catalogue, Today today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    @Override
    public List<Sentence> names(String programme) {
        return catalogue.inForce(programme, today.day()).stream()
                .map(list ->
                        new Sentence(
                                "サービス検索リスト %s 版".formatted(list.date()),
                                "service search list of %s".formatted(list.date())))
                .toList();
    }
}
