package dev.hoshu.server.contract.web;

import dev.hoshu.server.contract.ContractBook;
import dev.hoshu.server.contract.ContractPapers;
import dev.hoshu.server.frontdoor.PdfFile;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** An individual contract as PDF, for people and for programs. */
@Component
class ContractPaperAnswers {

    private final ContractBook book;
    private final ContractPapers papers;

    ContractPaperAnswers(ContractBook book, ContractPapers papers) {
        this.book = book;
        this.papers = papers;
    }

    ResponseEntity<byte[]> pdf(String number, Locale language) {
        return PdfFile.shown(number, papers.pdf(book.find(number), language));
    }
}
