/* Made from openapi.json by `make api`; never edited by hand. */

export interface paths {
    "/api/analytics/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deals created in the range, by how far they came. */
        get: operations["showFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each member did in the range. */
        get: operations["showManagers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deals won and lost in the range, and why. */
        get: operations["showOutcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments received and deals won, period by period. */
        get: operations["showRevenue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/school": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who studies, who came and left, what was taught and how it was attended. The table for spreadsheets is of the periods, or with `by` of the parts. */
        get: operations["showSchool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/time-in-stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long deals stood at each stage before they left it in the range. */
        get: operations["showStageTimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys that are not revoked, newest first, without their secrets. */
        get: operations["listApiKeys"];
        put?: never;
        /** Makes a key. Only a person can, not another key. */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a key at once. */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change, newest first. */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a link to a new password, if somebody signs in with this address; the answer does not say whether. */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in. */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of the refresh cookie and of the access token, whichever is there. Needs the header `x-zveno-csrf: 1` beside the cookie. */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is calling. With an API key, the person who made it and what the key may do. */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the caller's own name or language. */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password. Every other session of the person ends. */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new access token for the refresh cookie, which is replaced. Needs the header `x-zveno-csrf: 1`. */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes an organisation with its owner, and signs them in. */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password by the link of a mail. Every session of the person ends. */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the caller is signed in. */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs out elsewhere. */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns the second factor on. */
        post: operations["totpConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/totp/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns the second factor off. */
        post: operations["totpDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/totp/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to set up the second factor. It counts once a code was confirmed. */
        post: operations["totpSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of them, in the school's own order. */
        get: operations["listBranches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes, deletes or restores up to 200 records of a kind. Each is done by itself: what is refused is said beside it and keeps none of the others. */
        post: operations["changeAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/communications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Communications of a record, newest first. */
        get: operations["listCommunications"];
        put?: never;
        /** Adds a communication. */
        post: operations["createCommunication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/communications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A communication. */
        get: operations["showCommunication"];
        /** Replaces a communication: fields that are left out are emptied. */
        put: operations["replaceCommunication"];
        post?: never;
        /** Deletes a communication. It can be restored for thirty days. */
        delete: operations["deleteCommunication"];
        options?: never;
        head?: never;
        /** Changes a communication: fields that are left out stay. */
        patch: operations["changeCommunication"];
        trace?: never;
    };
    "/api/crm/communications/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes the deletion of a communication. */
        post: operations["restoreCommunication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies. */
        get: operations["listCompanies"];
        put?: never;
        /** Adds a company. */
        post: operations["createCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/companies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A company. */
        get: operations["showCompany"];
        /** Replaces a company: fields that are left out are emptied. */
        put: operations["replaceCompany"];
        post?: never;
        /** Deletes a company. It can be restored for thirty days. */
        delete: operations["deleteCompany"];
        options?: never;
        head?: never;
        /** Changes a company: fields that are left out stay. */
        patch: operations["changeCompany"];
        trace?: never;
    };
    "/api/crm/companies/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The records that may be this company's doubles, the surest first. */
        get: operations["companyDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/companies/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes the deletion of a company. */
        post: operations["restoreCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/companies/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened around a company, newest first. */
        get: operations["companyTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/companies/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies that fit, as a file for spreadsheets. */
        get: operations["exportCompanies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/companies/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes one company of several, in one step that can be undone as long as deleted records are kept. Whatever points at the duplicates points at the primary
         *     afterwards.
         */
        post: operations["mergeCompanies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/companies/merge/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a merge of these companies would do; nothing is changed. */
        post: operations["previewCompanyMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts. */
        get: operations["listContacts"];
        put?: never;
        /** Adds a contact. */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A contact. */
        get: operations["showContact"];
        /** Replaces a contact: fields that are left out are emptied. */
        put: operations["replaceContact"];
        post?: never;
        /** Deletes a contact. It can be restored for thirty days. */
        delete: operations["deleteContact"];
        options?: never;
        head?: never;
        /** Changes a contact: fields that are left out stay. */
        patch: operations["changeContact"];
        trace?: never;
    };
    "/api/crm/contacts/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The records that may be this contact's doubles, the surest first. */
        get: operations["contactDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/contacts/{id}/learning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Courses of a contact on learning platforms, and how far they are. */
        get: operations["showContactLearning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/contacts/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contacts that are the same person, and those that may be. */
        get: operations["contactLinks"];
        put?: never;
        /** Makes two contacts one person's: both stay, and each one's card and history show the other. Answers with the links as they are now. */
        post: operations["linkContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/contacts/{id}/links/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Makes the linked contact a person of its own again. */
        delete: operations["separateContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/contacts/{id}/links/{contactId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remembers that the two contacts are different people: they are suggested no longer, neither as links nor as duplicates. */
        post: operations["rejectLink"];
        /** Undoes a rejection. */
        delete: operations["restoreLinkSuggestion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/contacts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes the deletion of a contact. */
        post: operations["restoreContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/contacts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened around a contact, with the payments of the students behind it, newest first. */
        get: operations["contactTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/contacts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts that fit, as a file for spreadsheets. */
        get: operations["exportContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/contacts/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes one contact of several, in one step that can be undone as long as deleted records are kept. Whatever points at the duplicates points at the primary
         *     afterwards. Students and teachers keep their own cards, ledgers and balances: afterwards they share one contact.
         */
        post: operations["mergeContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/contacts/merge/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a merge of these contacts would do; nothing is changed. */
        post: operations["previewContactMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deals. */
        get: operations["listDeals"];
        put?: never;
        /** Adds a deal. */
        post: operations["createDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/deals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A deal. */
        get: operations["showDeal"];
        /** Replaces a deal: fields that are left out are emptied. */
        put: operations["replaceDeal"];
        post?: never;
        /** Deletes a deal. It can be restored for thirty days. */
        delete: operations["deleteDeal"];
        options?: never;
        head?: never;
        /** Changes a deal: fields that are left out stay. */
        patch: operations["changeDeal"];
        trace?: never;
    };
    "/api/crm/deals/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines of a deal, in their order; at most two hundred. */
        get: operations["listDealLines"];
        /** Replaces the lines of a deal, in this order. They set its amount. */
        put: operations["replaceDealLines"];
        /** Adds a line to a deal and answers with all of them: `Location` names the new one. They set the deal's amount. */
        post: operations["addDealLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/deals/{id}/lines/{lineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a line from a deal. What is left sets its amount; without lines it is nought and can be typed again. */
        delete: operations["removeDealLine"];
        options?: never;
        head?: never;
        /** Changes a line of a deal, or moves it, and answers with all of them. They set the deal's amount. */
        patch: operations["changeDealLine"];
        trace?: never;
    };
    "/api/crm/deals/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes the deletion of a deal. */
        post: operations["restoreDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/deals/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened around a deal, newest first. */
        get: operations["dealTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/deals/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deals that fit, as a file for spreadsheets. */
        get: operations["exportDeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups of doubles, in the order of what they share. */
        get: operations["listDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/duplicates/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remembers that these records are no doubles. */
        post: operations["dismissDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/duplicates/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes a dismissal: the records are shown as doubles again as long as they share something. */
        post: operations["restoreDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own fields of all kinds of records, or of one, in their order. */
        get: operations["listFields"];
        put?: never;
        /** Adds a field. Values that an import brought under its key become its values. */
        post: operations["createField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An own field. */
        get: operations["showField"];
        /** Replaces a field, except for what is set once; its values stay. */
        put: operations["replaceField"];
        post?: never;
        /** Deletes a field; records keep their values, and stages no longer ask for it. It can be restored for thirty days. */
        delete: operations["deleteField"];
        options?: never;
        head?: never;
        /** Changes a field; its values stay. */
        patch: operations["changeField"];
        trace?: never;
    };
    "/api/crm/fields/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes the deletion of a field. Stages that asked for it ask again. */
        post: operations["restoreField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/import/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes in a CSV file, the body as it is: UTF-8, UTF-16 or windows-1251, with semicolons, commas, tabs or bars, the first row its header. At most 20 MB and
         *     100,000 rows. Nothing is imported yet; the file is kept for thirty days.
         */
        post: operations["uploadImportFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/import/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that was taken in, with its columns. */
        get: operations["showImportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/import/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every import of a file, newest first. */
        get: operations["listImportRuns"];
        put?: never;
        /**
         * Puts the import of a file in line. Watch it at `GET /api/migration/status?id=` or by `migration.progress` events; take it back at
         *     `POST /api/migration/{id}/rollback`.
         */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Merges, the newest first, those that were undone too. */
        get: operations["listMerges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/merges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A merge. */
        get: operations["showMerge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undoes a merge: the duplicates return, and what was moved and still points at the primary points at them again. The primary's fields are what they were
         *     before, except those that somebody has changed since.
         */
        post: operations["undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products. */
        get: operations["listProducts"];
        put?: never;
        /** Adds a product. */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A product. */
        get: operations["showProduct"];
        /** Replaces a product: fields that are left out are emptied. */
        put: operations["replaceProduct"];
        post?: never;
        /** Deletes a product. It can be restored for thirty days. */
        delete: operations["deleteProduct"];
        options?: never;
        head?: never;
        /** Changes a product: fields that are left out stay. */
        patch: operations["changeProduct"];
        trace?: never;
    };
    "/api/crm/products/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes the deletion of a product. */
        post: operations["restoreProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of all kinds that fit what was typed, the best first. */
        get: operations["searchRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All tags, by name. */
        get: operations["listTags"];
        put?: never;
        /** Adds a tag; an organisation has 500 at most. */
        post: operations["createTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/tags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tag. */
        get: operations["showTag"];
        /** Replaces a tag: without a colour it is gray. */
        put: operations["replaceTag"];
        post?: never;
        /** Deletes a tag: no record shows it any more. It can be restored for thirty days. */
        delete: operations["deleteTag"];
        options?: never;
        head?: never;
        /** Renames or recolours a tag, on every record at once. */
        patch: operations["changeTag"];
        trace?: never;
    };
    "/api/crm/tags/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes the deletion of a tag, on every record that carried it. */
        post: operations["restoreTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks. */
        get: operations["listTasks"];
        put?: never;
        /** Adds a task. */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A task. */
        get: operations["showTask"];
        /** Replaces a task: fields that are left out are emptied. */
        put: operations["replaceTask"];
        post?: never;
        /** Deletes a task. It can be restored for thirty days. */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        /** Changes a task: fields that are left out stay. */
        patch: operations["changeTask"];
        trace?: never;
    };
    "/api/crm/tasks/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes the deletion of a task. */
        post: operations["restoreTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own views and the shared ones. */
        get: operations["listViews"];
        put?: never;
        /** Saves a view; it is the caller's. */
        post: operations["createView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crm/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One view, if it is the caller's or shared. */
        get: operations["showView"];
        /** Replaces a view of the caller's: fields that are left out are emptied. */
        put: operations["replaceView"];
        post?: never;
        /** Removes a view of the caller's. */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        /** Changes a view of the caller's: fields that are left out stay. */
        patch: operations["changeView"];
        trace?: never;
    };
    "/api/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The school in figures. */
        get: operations["showDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on for the caller; for those who may change it, also whom it reaches. */
        get: operations["listFeatures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/features/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Switches a feature on or off, or changes whom it reaches. Switching off hides and refuses; it removes nothing. */
        patch: operations["changeFeature"];
        trace?: never;
    };
    "/api/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups by name. */
        get: operations["listGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A group's card. */
        get: operations["showGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corrects a group's card. */
        patch: operations["changeGroup"];
        trace?: never;
    };
    "/api/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an invitation's link offers. */
        get: operations["showInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Joins the organisation and signs in. */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lessons by start. */
        get: operations["listLessons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lessons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A lesson with everybody on its list. */
        get: operations["showLesson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/migration/{id}/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The money proof, student by student, as the ledger stands now. */
        get: operations["migrationBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/migration/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the migration to stop at its next checkpoint. What it wrote stays; it can be resumed or rolled back. */
        post: operations["cancelMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/migration/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who may be one person, found by e-mail and phone. */
        get: operations["migrationDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/migration/{id}/kept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a rollback kept, at most 1000 rows, edited ones first. */
        get: operations["migrationKept"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/migration/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened, oldest first. */
        get: operations["migrationLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/migration/{id}/log.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every record of the source with its verdict, as a table (UTF-8 with a byte order mark, so that spreadsheets read Cyrillic). */
        get: operations["migrationLogCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/migration/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verdicts, in the order of kind and source id. */
        get: operations["migrationRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/migration/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goes on from the last checkpoint of a failed or cancelled migration. */
        post: operations["resumeMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/migration/{id}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restores the state before the migration: created rows go, updated rows return to what they were. Rows edited since, and what those need, stay. */
        post: operations["rollbackMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/migration/{id}/rollback-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a rollback would do now. */
        get: operations["previewRollback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/migration/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every migration, newest first. */
        get: operations["migrationHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/migration/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A dry run: the same reading and judging, reported in the same status document, with nothing written. */
        post: operations["previewMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/migration/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a migration in line. Watch it at `GET /api/migration/status` or by `migration.progress` events. */
        post: operations["startMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/migration/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One migration: counts a kind, step, rate, time left, and the outcome. */
        get: operations["migrationStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/migration/test-connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in and counts; writes nothing. The problem's code says which of address, e-mail and key is wrong. */
        post: operations["testMigrationConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Name and settings of the organisation. */
        get: operations["showOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes name or settings. */
        patch: operations["changeOrganization"];
        trace?: never;
    };
    "/api/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments of all students, the newest first. */
        get: operations["listPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments of a range of days in figures. */
        get: operations["summarizePayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All pipelines with their stages. */
        get: operations["listPipelines"];
        put?: never;
        /** Adds a pipeline. */
        post: operations["createPipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipeline/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A pipeline with its stages. */
        get: operations["showPipeline"];
        /** Replaces what is written about a pipeline: its name is needed. */
        put: operations["replacePipeline"];
        post?: never;
        /** Takes a pipeline away. Deals that stand in it go to `moveTo`. */
        delete: operations["deletePipeline"];
        options?: never;
        head?: never;
        /** Changes a pipeline: fields that are left out stay. */
        patch: operations["changePipeline"];
        trace?: never;
    };
    "/api/pipeline/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a board shows first, in one answer. */
        get: operations["showBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipeline/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes the deletion of a pipeline with its stages. Deals that had to leave with it come back, those that somebody has moved since excepted. */
        post: operations["restorePipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipeline/loss-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reasons deals are lost for. */
        get: operations["listLossReasons"];
        put?: never;
        /** Adds a reason. */
        post: operations["createLossReason"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipeline/loss-reasons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Offers a reason no more; deals that were lost for it keep it. */
        delete: operations["deleteLossReason"];
        options?: never;
        head?: never;
        /** Changes a reason: fields that are left out stay. */
        patch: operations["changeLossReason"];
        trace?: never;
    };
    "/api/pipeline/loss-reasons/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes the deletion of a reason. */
        post: operations["restoreLossReason"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipeline/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stages, pipeline by pipeline, in their order. */
        get: operations["listStages"];
        put?: never;
        /** Adds a stage to a pipeline. */
        post: operations["createStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipeline/stages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A stage. */
        get: operations["showStage"];
        /** Replaces a stage: what is left out becomes as a new stage has it. */
        put: operations["replaceStage"];
        post?: never;
        /** Takes a stage away. Deals that stand in it go to `moveTo`. */
        delete: operations["deleteStage"];
        options?: never;
        head?: never;
        /** Changes a stage: fields that are left out stay. */
        patch: operations["changeStage"];
        trace?: never;
    };
    "/api/pipeline/stages/{id}/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A column of the board: the deals of a stage, the latest arrival first. */
        get: operations["stageDeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipeline/stages/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Arrivals at a stage and departures from it, newest first. */
        get: operations["stageHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipeline/stages/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes the deletion of a stage. Deals that had to leave with it come back, those that somebody has moved since excepted. */
        post: operations["restoreStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rooms by name. */
        get: operations["listRooms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rooms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One room. */
        get: operations["showRoom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corrects a room. */
        patch: operations["changeRoom"];
        trace?: never;
    };
    "/api/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Students. */
        get: operations["listStudents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/students/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A student's card. */
        get: operations["showStudent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corrects a student's card. */
        patch: operations["changeStudent"];
        trace?: never;
    };
    "/api/students/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A student's lessons, the newest first, coming ones included. */
        get: operations["listStudentAttendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/students/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a student paid and was charged, the newest first, with the balance after each row. */
        get: operations["listLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/students/{id}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A student's subscriptions, the newest first. */
        get: operations["listSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/students/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All students in figures. */
        get: operations["summarizeStudents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of them, in the school's own order. */
        get: operations["listSubjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conflicts, newest first; `total` is how many are open in all. */
        get: operations["listConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/conflicts/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a decision back: the value here is as it was, and the question is open again. What reached the vendor meanwhile is a new change there. */
        post: operations["reopenConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/conflicts/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides conflicts, each by itself. What is to go to the vendor goes there three seconds later, so that it can be taken back before. */
        post: operations["settleConflicts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All connections, in the order they were made. */
        get: operations["listConnections"];
        put?: never;
        /** Connects an account and sets the first load going. An account that is connected already gets the new credential and keeps its pairs. No secret is ever returned. */
        post: operations["connectCrm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/connection/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A connection. */
        get: operations["showConnection"];
        put?: never;
        post?: never;
        /** Ends a connection. Tokens, pairs, queue and log are forgotten; the records stay, here and there. */
        delete: operations["removeConnection"];
        options?: never;
        head?: never;
        /** Changes how an account is kept in step, or pauses it. */
        patch: operations["changeConnection"];
        trace?: never;
    };
    "/api/sync/connection/{id}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compares every record on both sides; what was found stands in `drift` of the connection. */
        post: operations["auditConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/connection/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests, newest first; kept for a week. */
        get: operations["listConnectionCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/connection/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which field there is which field here. */
        get: operations["listConnectionFields"];
        /** Changes the mapping of the fields named. Their records are read once more. */
        put: operations["changeConnectionFields"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/connection/{id}/outgoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The queue towards the vendor, the oldest first. */
        get: operations["listConnectionOutgoing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/connection/{id}/outgoing/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives up records that were put aside: they differ on both sides until they change again. */
        post: operations["discardConnectionOutgoing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/connection/{id}/outgoing/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries records again that were put aside. */
        post: operations["retryConnectionOutgoing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/connection/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks at everything now, instead of when the timer comes. */
        post: operations["runConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/connection/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done, newest first; kept for ninety days. */
        get: operations["listConnectionRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/connection/auth-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Begins a sign-in with the vendor and returns the address of its page. The secret of the integration is asked for when the code has come back, or is given
         *     before by the `POST` of the same address.
         */
        get: operations["showAuthUrl"];
        put?: never;
        /** Begins a sign-in with everything it needs: when the person comes back, the account is connected without another question. */
        post: operations["requestAuthUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/incremental": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has changed since, deletions included: each record once a page, as it is now.
         * @description Go on with the answer's `nextCursor`, as `since` or as `cursor`, at once while `hasMore` and whenever you like afterwards. Nothing is left out, however long
         *     the transaction took that wrote it. A cursor lives for thirty days.
         */
        get: operations["syncIncremental"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/initial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything the caller may read, page by page: a snapshot to begin a copy with.
         * @description Records of all kinds follow each other, what others point at before them. Go on with `cursor=nextCursor` while `hasMore`, as slowly as you like and after any
         *     interruption; then ask `/api/sync/incremental` with the last `nextCursor` as `since`. No record that is there from beginning to end is left out, whatever is
         *     written meanwhile: what changed on the way comes with the first incremental answer.
         */
        get: operations["syncInitial"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/outgoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Applies up to 200 changes that a client has made to its copy, in their order, each by itself: what is refused keeps none of the others.
         * @description Each change has an id of the client's making. One that was applied is answered `already_applied` when it comes again, so a batch whose answer was lost is
         *     simply sent again. The id of a new record may be the client's, and later changes of the batch may refer to it.
         */
        post: operations["syncOutgoing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All connections, in short. */
        get: operations["showSyncStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/vendors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CRMs that can be connected, and how. */
        get: operations["listCrmVendors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teachers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Teachers by name. */
        get: operations["listTeachers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teachers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A teacher's card. */
        get: operations["showTeacher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations nobody has accepted yet, newest first. */
        get: operations["listInvitations"];
        put?: never;
        /** Invites somebody by mail. */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an invitation back. */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody of the organisation, by name. */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a member's role or access. Only an owner touches owners; nobody changes themselves. */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/api/team/members/{id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a member did, newest first. */
        get: operations["listMemberActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles and what each may do. */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/configure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connects a site, after a look at it: each call that reading needs is tried once. A site that is connected already gets the new credential and keeps what was read.
         *     No secret is ever returned.
         */
        post: operations["configureLms"];
        /** Ends the connection that is named, or all: tokens and what was read go, contacts stay, and nothing is written on the platform. */
        delete: operations["resetLms"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sites that are read. */
        get: operations["listLmsConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/connections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A site that is read. Its runs and the requests that failed are `GET /api/sync/connection/{id}/runs` and `/calls`. */
        get: operations["showLmsConnection"];
        put?: never;
        post?: never;
        /** Ends a connection: the token and what was read go, contacts stay, and nothing is written on the platform. */
        delete: operations["removeLmsConnection"];
        options?: never;
        head?: never;
        /** Changes how a site is read; it holds over restarts. */
        patch: operations["changeLmsConnection"];
        trace?: never;
    };
    "/api/v1/crm/connections/{id}/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compares the students of a site with the contacts here, and says of each that differs why. */
        get: operations["showLmsDrift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Courses of learning platforms, by name. */
        get: operations["listLmsCourses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A course of a learning platform. */
        get: operations["showLmsCourse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/courses/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who takes or took part in a course, by family name. */
        get: operations["listLmsCoursePeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lessons of learning platforms, by name. Answers from the database, whether the platform does or not. */
        get: operations["listLmsLessons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/lessons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A lesson of a learning platform. */
        get: operations["showLmsLesson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/lessons/{id}/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The students of a lesson's course, by family name, and what each did with the lesson. */
        get: operations["listLmsLessonStudents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How reading from learning platforms stands. Answers from the database, whether the platform does or not. */
        get: operations["showLmsStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Students of learning platforms, by family name. Answers from the database, whether the platform does or not. */
        get: operations["listLmsStudents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/students/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A student of a learning platform. */
        get: operations["showLmsStudent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/students/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says that an account of a learning platform is that contact's. */
        put: operations["linkLmsStudent"];
        post?: never;
        /** Says that an account of a learning platform is nobody's of ours; it is not linked again by itself. */
        delete: operations["keepLmsStudentApart"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/students/{id}/courses/{course_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What somebody did in a course, lesson by lesson in its order. */
        get: operations["showLmsStudentCourse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/students/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts that an account of a learning platform may belong to, the likeliest first, five at most. Nothing is linked by it. */
        get: operations["listLmsStudentSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads the connection that is named, or all, now. A connection that is being read is not read twice. */
        post: operations["runLms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/sync/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, for callers that can only `GET`. `POST` is the one to use. */
        get: operations["startLmsByGet"];
        put?: never;
        /** Reads by itself from now on, the connection that is named or all, also after a restart; the first time at once. */
        post: operations["startLms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/sync/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, for callers that can only `GET`. `POST` is the one to use. */
        get: operations["stopLmsByGet"];
        put?: never;
        /** Reads no more by itself, the connection that is named or all, also after a restart. What is under way comes to its end, and asking still works. */
        post: operations["stopLms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Asks the site each call that reading needs, once, and says which right is missing for what does not work. */
        get: operations["testLms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crm/vendors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Learning platforms that can be connected. */
        get: operations["listLmsVendors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The program runs. A database that is away is told and is no failure of the program. */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The program can do its work: its database answers. */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Acceptance: {
            /** @description Of a new person; not asked of one who signs in already. */
            name?: string;
            /**
             * Format: password
             * @description A new one, or the one this address signs in with.
             */
            password: string;
            recoveryCode?: string | null;
            /** @description Where the person has the second factor on. */
            totp?: string | null;
        };
        /**
         * @description Who made a change.
         * @enum {string}
         */
        ActorKind: "user" | "api_key" | "import" | "system";
        /** @description Which days were counted; the last ones belong to them. */
        AnalyticsRange: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description As many days before, which `previous` is about.
             */
            previousFrom: string;
            /** Format: date */
            previousTo: string;
            /** @description `day`, `week` or `month`: what periods are. */
            step: string;
            /** Format: date */
            to: string;
        };
        ApiKey: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            name: string;
            /** @description How the secret begins. */
            prefix: string;
            scopes: string[];
        };
        AttendanceOfWeek: {
            /** Format: int64 */
            percent: number;
            /**
             * Format: date
             * @description Its Monday.
             */
            week: string;
        };
        AttendedLesson: {
            /** Format: date-time */
            endsAt: string;
            groupName: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            startsAt: string;
            /** @description `planned`, `held` or `cancelled` */
            status: string;
            subjectName: string | null;
            teacherName: string | null;
            topic: string | null;
        };
        AuditActor: {
            /** Format: uuid */
            id: string | null;
            kind: components["schemas"]["ActorKind"];
            name: string | null;
        };
        AuditEntry: {
            /** @description `create`, `update`, `delete`, `sign_in`… */
            action: string;
            actor: components["schemas"]["AuditActor"];
            after: Record<string, unknown> | null;
            /** Format: date-time */
            at: string;
            before: Record<string, unknown> | null;
            /** Format: int64 */
            id: number;
            kind: string;
            /** Format: uuid */
            recordId: string | null;
            requestId: string | null;
            title: string;
        };
        /** @description Whether what differs is looked at again. */
        AuditRequest: {
            repair?: boolean;
        };
        /** @description Where a person agrees. */
        AuthUrl: {
            /** @description Comes back with the person, once, within half an hour. */
            state: string;
            url: string;
        };
        /** @description How an account is going to be connected. */
        AuthUrlRequest: {
            /** @description Address of the account. */
            address?: string | null;
            clientId?: string | null;
            clientSecret?: string | null;
            crmType: string;
            kinds?: string[] | null;
            redirectUri?: string | null;
            sendsExisting?: boolean | null;
            strategy?: string | null;
        };
        /** @description One student's balance on both sides, in minor units. */
        Balance: {
            /** Format: int64 */
            differenceMinor: number;
            reasons: components["schemas"]["Reason"][];
            /** Format: int64 */
            sourceMinor: number;
            student: components["schemas"]["BalanceStudent"];
            /** Format: int64 */
            zvenoMinor: number;
        };
        BalanceStudent: {
            /** Format: uuid */
            id: string;
            name: string;
            remoteId: string;
        };
        BoardColumn: {
            /** @description The latest arrival first; further pages at `/api/pipeline/stages/{id}/deals`. */
            deals: components["schemas"]["Page_Deal"];
            /** Format: uuid */
            stageId: string;
        };
        /** @description A pipeline with the first deals of every column. */
        BoardView: {
            columns: components["schemas"]["BoardColumn"][];
            pipeline: components["schemas"]["Pipeline"];
        };
        /** @description One act on many records of one kind. */
        Bulk: {
            /** @description For `update`: what `PATCH` of such a record takes. */
            change?: Record<string, unknown> | null;
            items: components["schemas"]["BulkItem"][];
            kind: components["schemas"]["BulkKind"];
            op: components["schemas"]["BulkOp"];
        };
        BulkItem: {
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description The version that was seen; another one there is a refusal of this record.
             */
            version?: number | null;
        };
        /** @enum {string} */
        BulkKind: "company" | "contact" | "deal" | "task";
        /** @enum {string} */
        BulkOp: "update" | "delete" | "restore";
        BulkResult: {
            /** Format: uuid */
            id: string;
            problem: components["schemas"]["ProblemDocument"] | null;
            status: components["schemas"]["BulkStatus"];
            /**
             * Format: int64
             * @description The record's version now; none of a deleted one.
             */
            version: number | null;
        };
        /** @description What became of each record, in the order asked. */
        BulkResults: {
            done: number;
            refused: number;
            results: components["schemas"]["BulkResult"][];
        };
        /** @enum {string} */
        BulkStatus: "done" | "refused";
        /** @description A note, a call, a letter, a message or a meeting. */
        Communication: {
            /** Format: date-time */
            at: string;
            author: components["schemas"]["Reference"] | null;
            body: string;
            company: components["schemas"]["Reference"] | null;
            contact: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            createdAt: string;
            deal: components["schemas"]["Reference"] | null;
            direction: components["schemas"]["Direction"] | null;
            /** Format: int32 */
            durationSeconds: number | null;
            /** Format: uuid */
            id: string;
            isPinned: boolean;
            kind: components["schemas"]["CommunicationKind"];
            subject: string | null;
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /**
         * @description What is written about a communication. A new one needs the record it belongs to; a field left out of a patch stays, left out of a replacement it is
         *     emptied.
         */
        CommunicationFields: {
            /**
             * Format: date-time
             * @description Now when a new one says nothing.
             */
            at?: string | null;
            body?: string | null;
            /** Format: uuid */
            companyId?: string | null;
            /** Format: uuid */
            contactId?: string | null;
            /** Format: uuid */
            dealId?: string | null;
            direction?: components["schemas"]["Direction"] | null;
            /** Format: int32 */
            durationSeconds?: number | null;
            isPinned?: boolean | null;
            kind?: components["schemas"]["CommunicationKind"] | null;
            subject?: string | null;
        };
        /** @enum {string} */
        CommunicationKind: "note" | "call" | "email" | "message" | "meeting";
        /** @description A company. */
        Company: {
            addresses: string[];
            /** Format: int64 */
            contactsCount: number;
            /** Format: date-time */
            createdAt: string;
            /** @description Values of own fields, by key. */
            custom: Record<string, unknown>;
            emails: string[];
            /** Format: uuid */
            id: string;
            industry: string | null;
            name: string;
            note: string;
            /** Format: int64 */
            openDealsCount: number;
            owner: components["schemas"]["Reference"] | null;
            /** @description E.164. */
            phones: string[];
            phonesTyped: string[];
            source: string | null;
            /** @description By name. */
            tags: components["schemas"]["RecordTag"][];
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
            website: string | null;
        };
        /** @description What is written about a company. A new one needs a name; a field left out of a patch stays, left out of a replacement it is emptied. */
        CompanyFields: {
            addresses?: string[] | null;
            /** @description Values of own fields by key. Those left out of a patch stay, and null empties one; a replacement empties those it leaves out. */
            custom?: Record<string, unknown> | null;
            emails?: string[] | null;
            industry?: string | null;
            name?: string | null;
            note?: string | null;
            /**
             * Format: uuid
             * @description A member of the team. A new company without this field is the caller's.
             */
            ownerId?: string | null;
            /** @description However they are typed. What the record shows in `phonesTyped` and is no number may stand here, too. */
            phones?: string[] | null;
            /**
             * @description The texts among the phones that are no numbers, or have an extension, where they stand; those left out go, and a number stays without its extension. Without
             *     this field all stay. Plain numbers in it change nothing.
             */
            phonesTyped?: string[] | null;
            source?: string | null;
            /** @description All tags it is to carry. */
            tagIds?: string[] | null;
            /** @description `example.ru` is taken for `https://example.ru`. */
            website?: string | null;
        };
        /** @description How it stands now; or where a person has to agree first. */
        ConfigureAnswer: components["schemas"]["LmsStatus"] & {
            /** @description Where a person has to go and agree; they come back by themselves. */
            authorizeUrl: string | null;
            connection: components["schemas"]["LmsConnection"] | null;
        };
        /** @description A site and what opens it: a token, the keys of an integration, or a name and a password. */
        ConfigureRequest: {
            /** @description Address of the site: `https://school.example/moodle`, `https://school.instructure.com`. */
            baseUrl: string;
            /** @description Of a developer key (Canvas): the answer then names the page where a person agrees. */
            clientId?: string | null;
            clientSecret?: string | null;
            /**
             * Format: int32
             * @description How often it is read by itself: 60 to 86,400; 300 unless said.
             */
            intervalSeconds?: number | null;
            password?: string | null;
            token?: string | null;
            /** @description `moodle` or `canvas`. */
            type: string;
            username?: string | null;
        };
        ConflictDecision: {
            /** @description `zveno`, `vendor`, or `value`. */
            choice: string;
            /** Format: uuid */
            id: string;
            /** @description What is to hold on both sides, with the choice `value`. */
            value?: unknown;
        };
        /** @description An account of another CRM that is kept in step. */
        Connection: {
            account: components["schemas"]["CrmAccount"];
            /** Format: int64 */
            conflicts: number;
            /** Format: date-time */
            createdAt: string;
            /** @description `amocrm`, `bitrix24`. */
            crmType: string;
            /** Format: int64 */
            deadLetters: number;
            /** @description Pipelines with deals in stages the vendor does not have: these deals stay here. Known once deals are followed. */
            dealsOutside: components["schemas"]["DealsOutside"][];
            /** @description What the last comparison of both sides found: `checkedAt`, `equal`, and for each kind `here`, `there`, `differing`, `missingHere`, `missingThere`, `records`. */
            drift: Record<string, unknown> | null;
            entities: {
                [key: string]: components["schemas"]["EntityState"];
            };
            /**
             * Format: int64
             * @description Records the vendor told of that have not been looked at yet.
             */
            hints: number;
            /** Format: uuid */
            id: string;
            kinds: string[];
            /**
             * Format: int64
             * @description Age of the oldest change that waits to be sent, or of the last complete look at the vendor's side, whichever is older.
             */
            lagSeconds: number;
            /** Format: date-time */
            nextRunAt: string;
            /** Format: int64 */
            queueDepth: number;
            sendsExisting: boolean;
            /** @description `active`, `reconnect_needed`, `limited`, `paused`. */
            status: string;
            /** @description A stable word: `access_ended`, `limited`, `disabled_there`, or the code of the last failure. */
            statusReason: string | null;
            /** Format: date-time */
            statusUntil: string | null;
            /** @description Who wins when both sides changed one field: `newest`, `vendor`, `zveno`, `ask`. */
            strategy: string;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
            /** @description Whether the vendor calls when something changes: `none`, `active`, `unavailable` (then there is only polling). */
            webhookState: string;
        };
        /** @description A request sent to the vendor. Bodies are never kept. */
        ConnectionCall: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            durationMs: number;
            /** @description In a stable word. */
            failure: string | null;
            /** @description `GET contacts` */
            label: string;
            /** @description `live`, `incremental`, `history`. */
            lane: string;
            requestId: string;
            /**
             * Format: int32
             * @description What was answered; `null` when nothing was.
             */
            status: number | null;
        };
        /** @description What changes; the rest stays. */
        ConnectionFields: {
            isPaused?: boolean | null;
            kinds?: string[] | null;
            strategy?: string | null;
        };
        /** @description A stretch of work for a connection that came to something. */
        ConnectionRun: {
            /**
             * @description `read`, `here`, `there`, `conflicts`, `requests`; of a learning platform `courses`, `people`, `enrolments`, `progress`, `written`, `linked`, `requests`,
             *     `byCall`.
             */
            counts: Record<string, unknown>;
            errorCode: string | null;
            errorDetail: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description `initial`, `timer`, `hint`, `audit`; of a learning platform also `manual`. */
            reason: string;
            /** Format: date-time */
            startedAt: string;
        };
        /** @description How a connection stands. */
        ConnectionStatus: {
            /** Format: int64 */
            conflicts: number;
            crmType: string;
            /** Format: int64 */
            deadLetters: number;
            entities: {
                [key: string]: components["schemas"]["EntityState"];
            };
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            lagSeconds: number;
            /** Format: date-time */
            nextRunAt: string;
            /** Format: int64 */
            queueDepth: number;
            /** @description `active`, `reconnect_needed`, `limited`, `paused`. */
            status: string;
        };
        /**
         * @description What opens the account: a code that came back from the vendor's page (or the state it came back with), a long-lived token with the account's address, or an
         *     inbound webhook.
         */
        ConnectRequest: {
            accessToken?: string | null;
            authorizationCode?: string | null;
            /** @description Address of the account: `https://school1.amocrm.ru`. */
            baseUrl?: string | null;
            clientId?: string | null;
            clientSecret?: string | null;
            /** @description `amocrm`, `bitrix24`. */
            crmType: string;
            /** @description Kinds of records to be kept in step; all by default. */
            kinds?: string[] | null;
            redirectUri?: string | null;
            /** @description Whether records that are here already are brought to the vendor; yes by default. */
            sendsExisting?: boolean | null;
            state?: string | null;
            /** @description `newest` by default. */
            strategy?: string | null;
            /** @description The same as a bare name: `school1`. */
            subdomain?: string | null;
            webhookUrl?: string | null;
        };
        /** @description A contact: a person, whether they buy, study, pay or teach. */
        Contact: {
            addresses: string[];
            company: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Values of own fields, by key. */
            custom: Record<string, unknown>;
            emails: string[];
            /** Format: uuid */
            id: string;
            /** @description A student shares this contact. */
            isStudent: boolean;
            messengers: components["schemas"]["Messenger"][];
            name: string;
            note: string;
            /** Format: int64 */
            openDealsCount: number;
            owner: components["schemas"]["Reference"] | null;
            /** @description E.164. */
            phones: string[];
            phonesTyped: string[];
            position: string | null;
            source: string | null;
            /** @description By name. */
            tags: components["schemas"]["RecordTag"][];
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /** @description A contact with the other entries of its person and the students that share one of them. */
        ContactCard: components["schemas"]["Contact"] & {
            /** @description What the students' balances are in. */
            currency: string;
            /** @description Other contacts that are the same person. */
            linked: components["schemas"]["Reference"][];
            /** @description Empty for those who may not see the school. */
            students: components["schemas"]["ContactStudent"][];
        };
        /** @description What is written about a contact. A new one needs a name; a field left out of a patch stays, left out of a replacement it is emptied. */
        ContactFields: {
            addresses?: string[] | null;
            /** Format: uuid */
            companyId?: string | null;
            /** @description Values of own fields by key. Those left out of a patch stay, and null empties one; a replacement empties those it leaves out. */
            custom?: Record<string, unknown> | null;
            emails?: string[] | null;
            messengers?: components["schemas"]["Messenger"][] | null;
            name?: string | null;
            note?: string | null;
            /**
             * Format: uuid
             * @description A member of the team. A new contact without this field is the caller's.
             */
            ownerId?: string | null;
            /** @description However they are typed. What the record shows in `phonesTyped` and is no number may stand here, too. */
            phones?: string[] | null;
            /**
             * @description The texts among the phones that are no numbers, or have an extension, where they stand; those left out go, and a number stays without its extension. Without
             *     this field all stay. Plain numbers in it change nothing.
             */
            phonesTyped?: string[] | null;
            position?: string | null;
            source?: string | null;
            /** @description All tags it is to carry. */
            tagIds?: string[] | null;
        };
        /** @description What a contact learns, on all platforms. */
        ContactLearning: {
            /** @description Accounts that are linked to the contact. */
            accounts: components["schemas"]["LmsStudent"][];
            /** @description Courses they are or were in, by name. */
            places: components["schemas"]["LmsPlace"][];
        };
        /** @description Who else a contact is. */
        ContactLinks: {
            /** @description The same person. */
            confirmed: components["schemas"]["Double"][];
            /** @description May be the same person, the surest first. */
            suggested: components["schemas"]["Like"][];
        };
        ContactStudent: {
            /**
             * Format: int64
             * @description `null` for those who may not see money.
             */
            balanceMinor: number | null;
            /** Format: uuid */
            id: string;
            name: string;
            status: components["schemas"]["StudentStatus"];
        };
        CreatedApiKey: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            prefix: string;
            scopes: string[];
            /** @description Shown now, never again. */
            secret: string;
        };
        Credentials: {
            email: string;
            /**
             * Format: uuid
             * @description Of several organisations this one; without it the one worked in last.
             */
            organizationId?: string | null;
            /** Format: password */
            password: string;
            /** @description Instead of the app's code, one of those that were written down. */
            recoveryCode?: string | null;
            /** @description The code of the authenticator app, where the second factor is on. */
            totp?: string | null;
        };
        CrmAccount: {
            /** @description Where requests go. */
            address: string;
            currency: string | null;
            /** @description The vendor's stable key of the account. */
            key: string;
            /** @description Rights the user behind the credential lacks, in the vendor's words. */
            missingRights: string[];
            name: string;
        };
        CrmDemo: {
            accessToken: string | null;
            address: string;
            clientId: string;
            clientSecret: string;
            webhookUrl: string | null;
        };
        /** @description A CRM that can be connected. */
        CrmVendor: {
            /** @description The operator's own integration, where there is one: then nobody has to make their own. */
            clientId: string | null;
            crmType: string;
            demo: components["schemas"]["CrmDemo"] | null;
            kinds: string[];
            /** @description The way back, to be written into the integration at the vendor. */
            redirectUri: string;
            /** @description `oauth`, `long_lived_token`, `inbound_webhook`: the usual way first. */
            signIn: string[];
            title: string;
        };
        /** @description The school in figures. Days, weeks and months are the organisation's own. */
        Dashboard: {
            attendance: components["schemas"]["DashboardAttendance"];
            desk: components["schemas"]["DashboardDesk"] | null;
            /**
             * Format: int64
             * @description Running groups.
             */
            groups: number;
            lastMigration: components["schemas"]["DashboardMigration"] | null;
            lessons: components["schemas"]["DashboardLessons"];
            money: components["schemas"]["DashboardMoney"] | null;
            /** Format: int64 */
            rooms: number;
            students: components["schemas"]["DashboardStudents"];
            /**
             * Format: int64
             * @description Those who work.
             */
            teachers: number;
            /** Format: date */
            today: string;
            /** @description Who owes most; empty for those who may not see money. */
            topDebtors: components["schemas"]["DashboardDebtor"][];
        };
        DashboardAttendance: {
            /** @description Up to eight weeks, this one last; weeks without lessons are left out. */
            byWeek: components["schemas"]["AttendanceOfWeek"][];
            /**
             * Format: int64
             * @description `null` when no lesson was held in thirty days.
             */
            percent30d: number | null;
        };
        DashboardDebtor: {
            /** Format: int64 */
            balanceMinor: number;
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description The sales desk: what waits for the caller, and how the month goes. */
        DashboardDesk: {
            /**
             * Format: int64
             * @description Within thirty days.
             */
            newContacts30d: number;
            /** @description The caller's open deals by stage, in the order of pipelines and stages. */
            openDeals: components["schemas"]["OpenDealsOfStage"][];
            tasks: components["schemas"]["DashboardTasks"];
            /**
             * Format: int64
             * @description The caller's open deals for which no task is open.
             */
            withoutTask: number;
            /** @description Of the whole month before. */
            wonPrevMonth: components["schemas"]["WonSum"][];
            /** @description Everybody's. */
            wonThisMonth: components["schemas"]["WonSum"][];
        };
        DashboardLessons: {
            /** Format: int64 */
            heldWeek: number;
            /** @description At most a hundred. */
            today: components["schemas"]["LessonItem"][];
            /**
             * Format: int64
             * @description This week, cancelled ones aside.
             */
            week: number;
        };
        DashboardMigration: {
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            status: string;
        };
        DashboardMoney: {
            currency: string;
            /**
             * Format: int64
             * @description Zero or less.
             */
            debtMinor: number;
            /** Format: int64 */
            debtors: number;
            /** @description Six months, this one last. */
            incomeByMonth: components["schemas"]["IncomeOfMonth"][];
            /** Format: int64 */
            incomePrevMonthMinor: number;
            /** Format: int64 */
            incomeThisMonthMinor: number;
        };
        DashboardStudents: {
            /** Format: int64 */
            active: number;
            /** Format: int64 */
            archived: number;
            /** Format: int64 */
            leads: number;
            /**
             * Format: int64
             * @description Joined within thirty days.
             */
            new30d: number;
        };
        /** @description The caller's, at most a thousand. */
        DashboardTasks: {
            /**
             * Format: int64
             * @description By the end of today, late ones included.
             */
            due: number;
            /** Format: int64 */
            late: number;
        };
        /** @description A deal. */
        Deal: {
            /** Format: int64 */
            amountMinor: number;
            /**
             * Format: date-time
             * @description When it was won or lost.
             */
            closedAt: string | null;
            company: components["schemas"]["Reference"] | null;
            contact: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            createdAt: string;
            currency: string;
            /** @description Values of own fields, by key. */
            custom: Record<string, unknown>;
            /** Format: date */
            expectedOn: string | null;
            /** Format: uuid */
            id: string;
            lossReason: components["schemas"]["Reference"] | null;
            note: string;
            owner: components["schemas"]["Reference"] | null;
            /** Format: uuid */
            pipelineId: string;
            source: string | null;
            stage: components["schemas"]["DealStage"];
            /**
             * Format: date-time
             * @description When it came to the stage it stands in.
             */
            stageSince: string;
            /** @description By name. */
            tags: components["schemas"]["RecordTag"][];
            title: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /** @description A deal with the way it went. */
        DealCard: components["schemas"]["Deal"] & {
            /** @description Newest first, at most a hundred. */
            moves: components["schemas"]["StageMove"][];
        };
        /**
         * @description What is written about a deal. A new one needs a title; a field left out of a patch stays, left out of a replacement it is emptied – except that a deal
         *     stays in its stage until another is named.
         */
        DealFields: {
            /**
             * Format: int64
             * @description As long as the deal has no lines: they set it.
             */
            amountMinor?: number | null;
            /** Format: uuid */
            companyId?: string | null;
            /** Format: uuid */
            contactId?: string | null;
            /** @description The organisation's when absent. The lines are in it, so it stays as long as there are any. */
            currency?: string | null;
            /** @description Values of own fields by key. Those left out of a patch stay, and null empties one; a replacement empties those it leaves out. */
            custom?: Record<string, unknown> | null;
            /** Format: date */
            expectedOn?: string | null;
            /**
             * Format: uuid
             * @description Only a deal in a lost stage has one.
             */
            lossReasonId?: string | null;
            note?: string | null;
            /**
             * Format: uuid
             * @description A member of the team. A new deal without this field is the caller's.
             */
            ownerId?: string | null;
            /**
             * Format: uuid
             * @description Without a stage: the first one of that pipeline. Without both a new deal begins in the default pipeline.
             */
            pipelineId?: string | null;
            source?: string | null;
            /**
             * Format: uuid
             * @description Moves the deal.
             */
            stageId?: string | null;
            /** @description All tags it is to carry. */
            tagIds?: string[] | null;
            title?: string | null;
        };
        /** @description A line of a deal, in the deal's currency. */
        DealLine: {
            /**
             * Format: int32
             * @description Hundredths of a per cent.
             */
            discountBp: number;
            /** Format: uuid */
            id: string;
            /** @description As it was called when the line was written. */
            name: string;
            /** Format: int64 */
            priceMinor: number;
            product: components["schemas"]["Reference"] | null;
            /**
             * Format: uuid
             * @description It stays when the product is deleted; then `product` is null.
             */
            productId: string | null;
            /**
             * Format: int64
             * @description Thousandths.
             */
            quantityMilli: number;
            /**
             * Format: int64
             * @description Price times quantity less the discount, rounded half up.
             */
            totalMinor: number;
            /** @description Of the product as it is now. */
            unit: string | null;
        };
        /** @description What is written about a line. A new one needs a name or a product; a field that is left out stays. */
        DealLineFields: {
            /**
             * Format: int64
             * @description Hundredths of a per cent.
             */
            discountBp?: number | null;
            /** @description A new line is called as its product is. */
            name?: string | null;
            /**
             * Format: int64
             * @description Where among the lines, from nought; beyond the last is the end. A list says it by its order.
             */
            position?: number | null;
            /**
             * Format: int64
             * @description A new line costs what its product costs, where that is in the deal's currency.
             */
            priceMinor?: number | null;
            /** Format: uuid */
            productId?: string | null;
            /**
             * Format: int64
             * @description Thousandths; of a new line 1000.
             */
            quantityMilli?: number | null;
        };
        /** @description A deal's lines, with what they make of it. */
        DealLines: {
            /**
             * Format: int64
             * @description The deal's amount: the sum of the lines, or what was typed as long as there are none.
             */
            amountMinor: number;
            currency: string;
            /** @description In their order. */
            items: components["schemas"]["DealLine"][];
            /**
             * Format: int64
             * @description The deal's, also the `ETag`.
             */
            version: number;
        };
        /** @description A deal's lines, all of them. */
        DealLinesFields: {
            items: components["schemas"]["ListedLine"][] | null;
        };
        DealsOutside: {
            /** Format: int64 */
            deals: number;
            pipeline: string;
            /** Format: uuid */
            pipelineId: string;
        };
        DealStage: {
            color: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["StageKind"];
            name: string;
        };
        /** @description Money in one currency, and how many deals it is of. */
        DealSum: {
            /** Format: int64 */
            amountMinor: number;
            currency: string;
            /** Format: int64 */
            deals: number;
        };
        Demo: {
            alfacrm: components["schemas"]["DemoAlfacrm"];
        };
        /** @description The example school, to fill the migration form with. */
        DemoAlfacrm: {
            apiKey: string;
            email: string;
            url: string;
        };
        /** @enum {string} */
        Direction: "in" | "out";
        /** @description A record beside its doubles. */
        Double: {
            /** @description Of a contact where it works or what it is there, of a company its site. */
            about: string | null;
            /** Format: date-time */
            createdAt: string;
            emails: string[];
            /** Format: uuid */
            id: string;
            isStudent: boolean;
            name: string;
            /** Format: int64 */
            openDealsCount: number;
            phones: string[];
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            version: number;
        };
        /**
         * @description What can have doubles.
         * @enum {string}
         */
        DoubleKind: "contact" | "company";
        /** @description Records that share an e-mail or a phone and about which nobody has decided. */
        DuplicateGroup: {
            /**
             * Format: int64
             * @description How many hold what brought them together; 20 of them are shown.
             */
            count: number;
            /** @description Of the group, as long as its records share what they share. */
            id: string;
            /** @description What brought them together. */
            reason: components["schemas"]["SharedPoint"];
            /** @description The oldest first. */
            records: components["schemas"]["Double"][];
            /** @description Everything that more than one of them has. */
            shared: components["schemas"]["SharedPoint"][];
        };
        /** @description A row that people edited since: it stays unless told otherwise. */
        EditedRow: {
            /** Format: date-time */
            editedAt: string;
            fields: string[];
            /** Format: uuid */
            id: string;
            table: string;
            title: string;
        };
        /** @description One kind of record of a connection. */
        EntityState: {
            /**
             * Format: int64
             * @description Records read in the pass under way, or in the last one.
             */
            done: number;
            lastError: string | null;
            /** Format: date-time */
            lastErrorAt: string | null;
            /** Format: date-time */
            lastSuccessAt: string | null;
            /**
             * Format: int64
             * @description Records that have a twin.
             */
            pairs: number;
            /** @description `initial` until everything has been read once, then `following`. */
            phase: string;
            /** Format: int64 */
            total: number | null;
        };
        /** @description What another system calls the student. */
        ExternalId: {
            remoteId: string;
            vendor: string;
        };
        /** @description Why a run stopped: `code` is stable, `detail` holds what its sentence needs. */
        Failure: {
            code: string;
            detail: Record<string, unknown>;
        };
        /** @description A part of the product that can be switched off or introduced step by step. */
        Feature: {
            /** @description For the caller. For an API key only what is on for everybody is on. */
            isOn: boolean;
            key: components["schemas"]["FeatureKey"];
            rollout: components["schemas"]["FeatureRollout"] | null;
            /**
             * Format: int64
             * @description Also the `ETag`; 0 until somebody has decided something.
             */
            version: number;
        };
        /** @description Who changed it last. */
        FeatureEditor: {
            /** Format: uuid */
            id: string;
            name: string | null;
        };
        /** @description What is decided about a feature: what is left out stays. */
        FeatureFields: {
            enabled?: boolean | null;
            /** @description Members who have it whatever the share. */
            firstMemberIds?: string[] | null;
            /** Format: int64 */
            rolloutPercent?: number | null;
        };
        /**
         * @description The parts of the product that can be switched off.
         * @enum {string}
         */
        FeatureKey: "deal_lines" | "merging" | "file_import" | "shared_views" | "analytics";
        /** @description Whom a feature reaches. */
        FeatureRollout: {
            enabled: boolean;
            /** @description On for them whatever the share. */
            firstMemberIds: string[];
            /** @description …of how many. */
            memberCount: number;
            /**
             * Format: int32
             * @description The share of members it is on for, beside the first ones. Raising it only adds people.
             */
            percent: number;
            /** @description How many it would be on for at each share from 0 to 100, with these first members. */
            reachedAt: number[];
            /** @description How many members it is on for… */
            reachedCount: number;
            /** Format: date-time */
            updatedAt: string | null;
            updatedBy: components["schemas"]["FeatureEditor"] | null;
        };
        /** @description A field that the organisation has added. Values stand in each record's `custom`, by key. */
        Field: {
            /** Format: uuid */
            id: string;
            /** @description Lists show it to those who have not chosen their columns. */
            isListed: boolean;
            /** @description New records must have it, and it cannot be emptied. Records that lack it may be edited otherwise. */
            isRequired: boolean;
            key: string;
            name: string;
            options: string[];
            /**
             * Format: int32
             * @description Its place among the fields of its kind of record, from 0.
             */
            position: number;
            recordKind: components["schemas"]["FieldRecordKind"];
            type: components["schemas"]["FieldType"];
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /** @description What is written about a field. */
        FieldFields: {
            isListed?: boolean | null;
            isRequired?: boolean | null;
            /** @description As it is: it cannot be changed. */
            key?: string | null;
            name?: string | null;
            /** @description Of `select` and `multiselect`, which need some. Values that stand stay when their option is taken away. */
            options?: string[] | null;
            /** Format: int32 */
            position?: number | null;
            recordKind?: components["schemas"]["FieldRecordKind"] | null;
            type?: components["schemas"]["FieldType"] | null;
        };
        FieldProblem: {
            code: string;
            detail: string;
            /** @description A JSON pointer into the body, or `/name` of a query parameter. */
            pointer: string;
        };
        /**
         * @description What kind of record has the field.
         * @enum {string}
         */
        FieldRecordKind: "company" | "contact" | "deal";
        /**
         * @description `number` has at most six decimals, `date` is `YYYY-MM-DD`, `select` is one of the options and `multiselect` a list of them, `url` the address of a site.
         * @enum {string}
         */
        FieldType: "text" | "number" | "date" | "boolean" | "select" | "multiselect" | "url";
        Forgotten: {
            email: string;
        };
        /** @description What became of the deals that were created in the range. */
        FunnelFigures: {
            /**
             * Format: uuid
             * @description `null` while there is no pipeline.
             */
            pipelineId: string | null;
            previous: components["schemas"]["FunnelTotals"];
            range: components["schemas"]["AnalyticsRange"];
            /** @description In the pipeline's order. */
            stages: components["schemas"]["FunnelStep"][];
            totals: components["schemas"]["FunnelTotals"];
        };
        FunnelStep: {
            amounts: components["schemas"]["DealSum"][];
            color: string;
            /**
             * Format: int64
             * @description How many came here, or passed by on the way to a later stage; of a lost stage, how many stand there.
             */
            entered: number;
            /**
             * Format: int64
             * @description Of those that entered the stage before; `null` for the first, for lost stages, and where nobody came.
             */
            fromPreviousPercent: number | null;
            /** Format: uuid */
            id: string;
            /** @example open */
            kind: string;
            name: string;
            /**
             * Format: int64
             * @description How many stand here now.
             */
            now: number;
            /**
             * Format: int64
             * @description Of all that were created.
             */
            overallPercent: number | null;
            /** Format: int64 */
            previousEntered: number;
            /**
             * Format: int64
             * @description The same of the days before.
             */
            previousFromPreviousPercent: number | null;
        };
        FunnelTotals: {
            /** Format: int64 */
            created: number;
            /** Format: int64 */
            lost: number;
            /** Format: int64 */
            won: number;
            wonAmounts: components["schemas"]["DealSum"][];
            /**
             * Format: int64
             * @description Of those created.
             */
            wonPercent: number | null;
        };
        /** @description A group's card. */
        Group: {
            branches: components["schemas"]["Reference"][];
            /** Format: int32 */
            capacity: number | null;
            coTeachers: components["schemas"]["Reference"][];
            /** @description What the members' balances are in. */
            currency: string;
            /** Format: date */
            endsOn: string | null;
            /** Format: uuid */
            id: string;
            isArchived: boolean;
            /** @description The coming ones, the nearest first, at most twenty. */
            lessons: components["schemas"]["LessonItem"][];
            /** @description Those who left included, after those who are in it now. */
            members: components["schemas"]["GroupMember"][];
            name: string;
            note: string;
            source: components["schemas"]["Source"] | null;
            /** Format: date */
            startsOn: string | null;
            /**
             * Format: int64
             * @description In it now.
             */
            studentsCount: number;
            teacher: components["schemas"]["Reference"] | null;
            teacherName: string | null;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /** @description Fields that are left out stay as they are. */
        GroupChange: {
            /** Format: int32 */
            capacity?: number | null;
            name?: string | null;
            note?: string | null;
        };
        GroupItem: {
            /** Format: int32 */
            capacity: number | null;
            /** Format: date */
            endsOn: string | null;
            /** Format: uuid */
            id: string;
            isArchived: boolean;
            name: string;
            /** Format: date */
            startsOn: string | null;
            /**
             * Format: int64
             * @description In it now.
             */
            studentsCount: number;
            teacherName: string | null;
            /** Format: int64 */
            version: number;
        };
        GroupMember: {
            /** Format: date */
            endsOn: string | null;
            /** Format: date */
            startsOn: string | null;
            student: components["schemas"]["GroupStudent"];
        };
        GroupStudent: {
            /**
             * Format: int64
             * @description `null` for those who may not see money.
             */
            balanceMinor: number | null;
            /** Format: uuid */
            id: string;
            name: string;
        };
        Health: {
            /** @description `ok` or `away`. */
            database: string;
            /** @description `ok`: the program runs and answers. */
            status: string;
            version: string;
        };
        ImportColumn: {
            name: string;
            /** @description The first values that are there. */
            samples: string[];
            /** @description The field the column most likely holds. */
            suggestedField: string | null;
        };
        /** @description A place for a column. */
        ImportField: {
            /** @description Several columns may go there. */
            isRepeatable: boolean;
            /** @description What the organisation calls its own field; the others have no name of their own. */
            label: string | null;
            /** @description Of an own field `custom.` and its key. */
            name: string;
        };
        /** @description A file that waits for its columns to be told. */
        ImportFile: {
            columns: components["schemas"]["ImportColumn"][];
            /** Format: date-time */
            createdAt: string;
            delimiter: string;
            /** @description As it was read: `UTF-8`, `windows-1251`, … */
            encoding: string;
            /** @description Where columns can go. */
            fields: components["schemas"]["ImportField"][];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ImportKind"];
            name: string;
            /** Format: int32 */
            rowCount: number;
        };
        /**
         * @description What the rows of a file are.
         * @enum {string}
         */
        ImportKind: "contact" | "company" | "deal";
        IncomeOfMonth: {
            /** Format: int64 */
            minor: number;
            /** @example 2026-11 */
            month: string;
        };
        Invitation: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @description The name of whoever invited. */
            invitedBy: string | null;
            role: components["schemas"]["RoleName"];
        };
        Invited: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @description Only where no mail server is configured: pass it on yourself. */
            link: string | null;
            role: components["schemas"]["RoleName"];
        };
        /** @description A short list that comes whole. */
        Items_ApiKey: {
            items: {
                /** Format: date-time */
                createdAt: string;
                /** Format: uuid */
                createdBy: string;
                /** Format: date-time */
                expiresAt: string | null;
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                lastUsedAt: string | null;
                name: string;
                /** @description How the secret begins. */
                prefix: string;
                scopes: string[];
            }[];
        };
        /** @description A short list that comes whole. */
        Items_Connection: {
            items: {
                account: components["schemas"]["CrmAccount"];
                /** Format: int64 */
                conflicts: number;
                /** Format: date-time */
                createdAt: string;
                /** @description `amocrm`, `bitrix24`. */
                crmType: string;
                /** Format: int64 */
                deadLetters: number;
                /** @description Pipelines with deals in stages the vendor does not have: these deals stay here. Known once deals are followed. */
                dealsOutside: components["schemas"]["DealsOutside"][];
                /** @description What the last comparison of both sides found: `checkedAt`, `equal`, and for each kind `here`, `there`, `differing`, `missingHere`, `missingThere`, `records`. */
                drift: Record<string, unknown> | null;
                entities: {
                    [key: string]: components["schemas"]["EntityState"];
                };
                /**
                 * Format: int64
                 * @description Records the vendor told of that have not been looked at yet.
                 */
                hints: number;
                /** Format: uuid */
                id: string;
                kinds: string[];
                /**
                 * Format: int64
                 * @description Age of the oldest change that waits to be sent, or of the last complete look at the vendor's side, whichever is older.
                 */
                lagSeconds: number;
                /** Format: date-time */
                nextRunAt: string;
                /** Format: int64 */
                queueDepth: number;
                sendsExisting: boolean;
                /** @description `active`, `reconnect_needed`, `limited`, `paused`. */
                status: string;
                /** @description A stable word: `access_ended`, `limited`, `disabled_there`, or the code of the last failure. */
                statusReason: string | null;
                /** Format: date-time */
                statusUntil: string | null;
                /** @description Who wins when both sides changed one field: `newest`, `vendor`, `zveno`, `ask`. */
                strategy: string;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
                /** @description Whether the vendor calls when something changes: `none`, `active`, `unavailable` (then there is only polling). */
                webhookState: string;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_CrmVendor: {
            items: {
                /** @description The operator's own integration, where there is one: then nobody has to make their own. */
                clientId: string | null;
                crmType: string;
                demo: components["schemas"]["CrmDemo"] | null;
                kinds: string[];
                /** @description The way back, to be written into the integration at the vendor. */
                redirectUri: string;
                /** @description `oauth`, `long_lived_token`, `inbound_webhook`: the usual way first. */
                signIn: string[];
                title: string;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_Feature: {
            items: {
                /** @description For the caller. For an API key only what is on for everybody is on. */
                isOn: boolean;
                key: components["schemas"]["FeatureKey"];
                rollout: components["schemas"]["FeatureRollout"] | null;
                /**
                 * Format: int64
                 * @description Also the `ETag`; 0 until somebody has decided something.
                 */
                version: number;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_Field: {
            items: {
                /** Format: uuid */
                id: string;
                /** @description Lists show it to those who have not chosen their columns. */
                isListed: boolean;
                /** @description New records must have it, and it cannot be emptied. Records that lack it may be edited otherwise. */
                isRequired: boolean;
                key: string;
                name: string;
                options: string[];
                /**
                 * Format: int32
                 * @description Its place among the fields of its kind of record, from 0.
                 */
                position: number;
                recordKind: components["schemas"]["FieldRecordKind"];
                type: components["schemas"]["FieldType"];
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_Invitation: {
            items: {
                /** Format: date-time */
                createdAt: string;
                email: string;
                /** Format: date-time */
                expiresAt: string;
                /** Format: uuid */
                id: string;
                /** @description The name of whoever invited. */
                invitedBy: string | null;
                role: components["schemas"]["RoleName"];
            }[];
        };
        /** @description A short list that comes whole. */
        Items_KeptRow: {
            items: {
                /** Format: uuid */
                id: string;
                table: string;
                title: string;
                /** @description `edited`: a person changed it since. `needed`: a row that stays points at it. */
                why: string;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_Like: {
            items: {
                confidence: components["schemas"]["LikenessConfidence"];
                reasons: components["schemas"]["SharedPoint"][];
                record: components["schemas"]["Double"];
            }[];
        };
        /** @description A short list that comes whole. */
        Items_LmsConnection: {
            items: {
                /** @description Each call that reading needs, as of the last look. */
                abilities: components["schemas"]["LmsAbility"][];
                autoSync: boolean;
                baseUrl: string;
                /**
                 * Format: int32
                 * @description Requests in flight at a time, 1 to 16.
                 */
                concurrency: number;
                /** @description `students`, `teachers`, `people`, `linked`, `courses`, `lessons`, `enrolments`, `completions`. */
                counts: {
                    [key: string]: number;
                };
                /** Format: date-time */
                createdAt: string;
                /**
                 * Format: int32
                 * @description Passes in a row that failed.
                 */
                failures: number;
                /** Format: uuid */
                id: string;
                /** Format: int32 */
                intervalSeconds: number;
                /**
                 * Format: date-time
                 * @description As of when what is served is known.
                 */
                lastSyncAt: string | null;
                /** @description What the site calls itself. */
                name: string;
                /**
                 * Format: date-time
                 * @description When it is read next, by itself.
                 */
                nextSyncAt: string | null;
                /** @description Whether only a new sign-in can help. */
                reconnectNeeded: boolean;
                release: string | null;
                run: components["schemas"]["LmsRunProgress"] | null;
                /** @description Whether that is older than it should be. */
                stale: boolean;
                /** @description `ok`, `degraded`, `error`, `paused`. */
                status: string;
                /** @description What could not be read at the last try, the site's own first. */
                troubles: components["schemas"]["LmsTrouble"][];
                /** @description `moodle`, `canvas`. */
                type: string;
                /** @description Whom the token acts as. */
                user: string | null;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_LmsStep: {
            items: {
                feedback: string | null;
                /** Format: date-time */
                gradedAt: string | null;
                kind: string;
                /** Format: uuid */
                lessonId: string;
                /** Format: double */
                maxScore: number | null;
                module: string | null;
                name: string;
                /** @description A teacher said so. */
                overridden: boolean;
                /**
                 * Format: date-time
                 * @description When it became so.
                 */
                reachedAt: string | null;
                /** Format: double */
                score: number | null;
                /** @description `incomplete`, `complete`, `passed`, `failed`. */
                state: string;
                tracked: boolean;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_LmsSuggestion: {
            items: {
                /** @description What speaks for it, the strongest first: `email` (shared with others), `phone`, `name`, `near_email`. */
                because: string[];
                /** Format: uuid */
                contactId: string;
                emails: string[];
                name: string;
                phones: string[];
            }[];
        };
        /** @description A short list that comes whole. */
        Items_LmsVendor: {
            items: {
                addressExample: string;
                demo: components["schemas"]["LmsVendorDemo"] | null;
                /** @description Where an integration of the site's own has to send people back to. */
                redirectUri: string;
                /** @description `token`, `oauth`, `password`; the usual way first. */
                signIn: string[];
                title: string;
                /** @description `moodle`, `canvas`. */
                type: string;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_LossReason: {
            items: {
                /** Format: uuid */
                id: string;
                name: string;
                /** Format: int32 */
                position: number;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_Member: {
            items: {
                disabled: boolean;
                email: string;
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                lastSeenAt: string | null;
                name: string;
                role: components["schemas"]["RoleName"];
                totpEnabled: boolean;
                /**
                 * Format: int64
                 * @description For `If-Match`.
                 */
                version: number;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_OpenSession: {
            items: {
                address: string;
                /** Format: date-time */
                createdAt: string;
                /** @description The one that asks. */
                current: boolean;
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                lastUsedAt: string;
                userAgent: string;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_Pipeline: {
            items: {
                /** Format: uuid */
                id: string;
                /** @description Deals that name no pipeline go here. */
                isDefault: boolean;
                name: string;
                /** Format: int32 */
                position: number;
                stages: components["schemas"]["PipelineStage"][];
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_Reference: {
            items: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_SearchHit: {
            items: {
                /** @description HTML: the title, escaped, with what was meant inside `<mark>`. */
                highlight: string;
                /** Format: uuid */
                id: string;
                /** @description `contact`, `student`, `company`, `deal`, `task` or `communication`. */
                kind: string;
                /**
                 * Format: float
                 * @description 0 to 1, the best first.
                 */
                score: number;
                subtitle: string | null;
                title: string;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_Stage: {
            items: {
                /** @description A name of the palette. */
                color: string;
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["StageKind"];
                name: string;
                /** Format: uuid */
                pipelineId: string;
                /**
                 * Format: int32
                 * @description Its place among the pipeline's stages, from 0.
                 */
                position: number;
                /**
                 * Format: int32
                 * @description Of a deal that stands here to be won, in per cent.
                 */
                probability: number;
                /** @description What a deal needs to come here: `amount`, `contact`, `company`, `owner`, `expectedOn`, `lossReason`. */
                requiredFields: string[];
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_StudentSubscription: {
            items: {
                /** Format: date */
                endsOn: string | null;
                /** Format: uuid */
                id: string;
                isSeparateBalance: boolean;
                note: string;
                /** Format: int32 */
                paidLessons: number | null;
                /** Format: date */
                paidUntil: string | null;
                /** @description As the system it came from wrote it: that system does not say whether it is money or lessons. `null` for those who may not see money. */
                sourceBalance: string | null;
                /** Format: date */
                startsOn: string | null;
                subjectName: string | null;
                tariffName: string | null;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_Tag: {
            items: {
                /** @description A name of the interface's palette. */
                color: string;
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
        };
        /** @description A short list that comes whole. */
        Items_View: {
            items: {
                /** Format: uuid */
                id: string;
                isShared: boolean;
                name: string;
                /** Format: int32 */
                position: number;
                recordKind: components["schemas"]["ViewKind"];
                /** @description Filters, order and columns, as the page wrote them. */
                settings: Record<string, unknown>;
                /**
                 * Format: uuid
                 * @description Whose it is: they may change it.
                 */
                userId: string;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
        };
        /** @description A row that a rollback left standing. */
        KeptRow: {
            /** Format: uuid */
            id: string;
            table: string;
            title: string;
            /** @description `edited`: a person changed it since. `needed`: a row that stays points at it. */
            why: string;
        };
        /** @description Counts of one kind. `total` is what the source says there is, as far as it has said. */
        KindCounts: {
            /** Format: int64 */
            created: number;
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            quarantined: number;
            /** Format: int64 */
            skipped: number;
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            unchanged: number;
            /** Format: int64 */
            updated: number;
        };
        LedgerEntry: {
            /**
             * Format: int64
             * @description With its sign: charges and refunds are negative.
             */
            amountMinor: number;
            /** Format: int64 */
            balanceAfterMinor: number;
            currency: string;
            /** Format: uuid */
            id: string;
            /** @description Unconfirmed rows move no balance. */
            isConfirmed: boolean;
            /** @description `opening`, `income`, `refund`, `charge` or `correction` */
            kind: string;
            lesson: components["schemas"]["LedgerLesson"] | null;
            method: string | null;
            note: string;
            /** Format: date */
            occurredOn: string;
            payerName: string | null;
        };
        LedgerLesson: {
            groupName: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            startsAt: string;
        };
        /** @description A page of a ledger with its foot. */
        LedgerPage: {
            /**
             * Format: int64
             * @description The sum of all confirmed rows.
             */
            balanceMinor: number;
            items: components["schemas"]["LedgerEntry"][];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor: string | null;
            /**
             * Format: int64
             * @description How many rows there are.
             */
            transactions: number;
        };
        /** @description A lesson with everybody on its list. */
        Lesson: {
            attendance: components["schemas"]["LessonAttendance"][];
            branch: components["schemas"]["Reference"] | null;
            coGroups: components["schemas"]["Reference"][];
            coTeachers: components["schemas"]["Reference"][];
            /** Format: date-time */
            endsAt: string;
            group: components["schemas"]["Reference"] | null;
            homework: string | null;
            /** Format: uuid */
            id: string;
            note: string;
            room: components["schemas"]["Reference"] | null;
            source: components["schemas"]["Source"] | null;
            /** Format: date-time */
            startsAt: string;
            status: components["schemas"]["LessonStatus"];
            subject: components["schemas"]["Reference"] | null;
            teacher: components["schemas"]["Reference"] | null;
            topic: string | null;
            /** @description The school's own word for the type of lesson. */
            type: string | null;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        LessonAttendance: {
            /**
             * Format: int64
             * @description `null` for those who may not see money.
             */
            chargeMinor: number | null;
            currency: string;
            grade: string | null;
            /** Format: uuid */
            id: string;
            note: string;
            /** @description `planned`, `attended` or `missed` */
            status: string;
            student: components["schemas"]["Reference"];
        };
        /** @description A lesson as lists and the schedule show it. */
        LessonItem: {
            /** Format: date-time */
            endsAt: string;
            group: components["schemas"]["Reference"] | null;
            /** Format: uuid */
            id: string;
            room: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            startsAt: string;
            status: components["schemas"]["LessonStatus"];
            students: components["schemas"]["LessonStudents"];
            subject: components["schemas"]["Reference"] | null;
            teacher: components["schemas"]["Reference"] | null;
            topic: string | null;
            /** @description The school's own word for the type of lesson. */
            type: string | null;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        LessonStatus: "planned" | "held" | "cancelled";
        LessonStudents: {
            /** Format: int64 */
            attended: number;
            /**
             * Format: int64
             * @description On the lesson's list; of a planned lesson without a list, the members of its group.
             */
            total: number;
        };
        /** @description A record that may be another one's double. */
        Like: {
            confidence: components["schemas"]["LikenessConfidence"];
            reasons: components["schemas"]["SharedPoint"][];
            record: components["schemas"]["Double"];
        };
        /**
         * @description How sure it is that two entries are one.
         * @enum {string}
         */
        LikenessConfidence: "low" | "medium" | "high";
        LinkFields: {
            /**
             * Format: uuid
             * @description The contact that is the same person.
             */
            contactId: string | null;
        };
        /** @description A line that is there says which by its id; one without is new. */
        ListedLine: components["schemas"]["DealLineFields"] & {
            /** Format: uuid */
            id?: string | null;
        };
        /** @description One call that reading needs. */
        LmsAbility: {
            /** @description The function or path, as the platform's administrator knows it. */
            call: string;
            /** @description What it is needed for, as in `LmsTrouble`. */
            part: string;
            /** @description Rights it asks for, as the platform names them. */
            permissions: string[];
            /** @description `works`, `not_enabled` (not in the token's service or scopes), `denied`, `untried` (there was nothing to try it on). */
            state: string;
        };
        /** @description A site of a learning platform that is read. */
        LmsConnection: {
            /** @description Each call that reading needs, as of the last look. */
            abilities: components["schemas"]["LmsAbility"][];
            autoSync: boolean;
            baseUrl: string;
            /**
             * Format: int32
             * @description Requests in flight at a time, 1 to 16.
             */
            concurrency: number;
            /** @description `students`, `teachers`, `people`, `linked`, `courses`, `lessons`, `enrolments`, `completions`. */
            counts: {
                [key: string]: number;
            };
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: int32
             * @description Passes in a row that failed.
             */
            failures: number;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            intervalSeconds: number;
            /**
             * Format: date-time
             * @description As of when what is served is known.
             */
            lastSyncAt: string | null;
            /** @description What the site calls itself. */
            name: string;
            /**
             * Format: date-time
             * @description When it is read next, by itself.
             */
            nextSyncAt: string | null;
            /** @description Whether only a new sign-in can help. */
            reconnectNeeded: boolean;
            release: string | null;
            run: components["schemas"]["LmsRunProgress"] | null;
            /** @description Whether that is older than it should be. */
            stale: boolean;
            /** @description `ok`, `degraded`, `error`, `paused`. */
            status: string;
            /** @description What could not be read at the last try, the site's own first. */
            troubles: components["schemas"]["LmsTrouble"][];
            /** @description `moodle`, `canvas`. */
            type: string;
            /** @description Whom the token acts as. */
            user: string | null;
        };
        /** @description What is to be different; what is left out stays. */
        LmsConnectionChange: {
            /** @description Whether it is read by itself. */
            autoSync?: boolean | null;
            /** Format: int32 */
            concurrency?: number | null;
            /** Format: int32 */
            intervalSeconds?: number | null;
        };
        LmsContact: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description A course of a learning platform. */
        LmsCourse: {
            category: string | null;
            code: string | null;
            /**
             * Format: int64
             * @description Students who have done it.
             */
            completed: number;
            /** Format: uuid */
            connectionId: string;
            /** Format: date-time */
            endsAt: string | null;
            /** @description The id another system gave: `idnumber`, `sis_course_id`. */
            externalId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            lessons: number;
            name: string;
            /**
             * Format: double
             * @description 0 to 100: mean over the students.
             */
            progress: number | null;
            /** @description The platform's own id. */
            remoteId: string;
            /** @description Whether that is older than it should be. */
            stale: boolean;
            /** Format: date-time */
            startsAt: string | null;
            /** @description `active`, or `removed` when it is not on the platform any more. */
            status: string;
            /** Format: int32 */
            students: number;
            /**
             * Format: date-time
             * @description As of when this is known.
             */
            syncedAt: string | null;
            /** Format: int32 */
            teachers: number;
            /** @description Whether progress is tracked; nothing where the token may not know. */
            tracksProgress: boolean | null;
            /** @description `moodle`, `canvas`. */
            type: string;
            url: string | null;
            /** @description Whether students see it; nothing where the token may not know. */
            visible: boolean | null;
        };
        /** @description A course with what it consists of. */
        LmsCoursePage: components["schemas"]["LmsCourse"] & {
            /** @description What comes next in its calendar. */
            events: components["schemas"]["LmsEvent"][];
            groups: components["schemas"]["LmsGroup"][];
            /** @description In their order. */
            modules: components["schemas"]["LmsModule"][];
            /** @description In their order; `moduleRemoteId` says in which module. */
            outline: components["schemas"]["LmsLesson"][];
        };
        /** @description Why what is here is not what is there. */
        LmsDrift: {
            /**
             * Format: int64
             * @description Seen once and not there any more.
             */
            gone: number;
            /**
             * Format: int64
             * @description Whom a person has said to be somebody else.
             */
            keptApart: number;
            /**
             * Format: int64
             * @description Those of them who are a contact here.
             */
            linked: number;
            /** @description Those who are nobody here, each with why. */
            people: components["schemas"]["Page_LmsDiffering"];
            /**
             * Format: int64
             * @description Whose account is closed there.
             */
            suspended: number;
            /**
             * Format: int64
             * @description Students of the site, those not counted who are gone.
             */
            there: number;
            /** @description Parts of the site that could not be read. */
            troubles: components["schemas"]["LmsTrouble"][];
            /**
             * Format: int64
             * @description Without an e-mail that the token may see.
             */
            withoutEmail: number;
        };
        LmsEvent: {
            /** Format: date-time */
            endsAt: string | null;
            kind: string;
            location: string | null;
            /** Format: date-time */
            startsAt: string;
            title: string;
            url: string | null;
        };
        LmsGroup: {
            /** @description `group` or `section`. */
            kind: string;
            name: string;
            remoteId: string;
        };
        /** @description Somebody in a course. */
        LmsLearner: {
            /** @description Whether the course counts as done by its own rules; nothing where it has none. */
            completed: boolean | null;
            /** Format: date-time */
            completedAt: string | null;
            /** Format: uuid */
            contactId: string | null;
            /** Format: int32 */
            doneLessons: number;
            email: string | null;
            /** @description Names of groups and sections. */
            groups: string[];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastAccessAt: string | null;
            /** Format: double */
            maxScore: number | null;
            name: string;
            /**
             * Format: double
             * @description 0 to 100; nothing where nothing is tracked.
             */
            progress: number | null;
            /** @description `student`, `teacher`, `observer`, `other`. */
            roles: string[];
            /** Format: double */
            score: number | null;
            /** @description `active`, `invited`, `suspended`, `concluded`, `removed`. */
            status: string;
        };
        /** @description What a learner does: a page, a test, an assignment. */
        LmsLesson: {
            /** Format: uuid */
            connectionId: string;
            course: string;
            /** Format: uuid */
            courseId: string;
            /** Format: int32 */
            done: number;
            /** Format: date-time */
            dueAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description The platform's word: `quiz`, `assign`, `page`. */
            kind: string;
            /** Format: double */
            maxScore: number | null;
            module: string | null;
            /** @description The module's own id. */
            moduleRemoteId: string;
            name: string;
            /** @description The platform's own id. */
            remoteId: string;
            /** @description Whether that is older than it should be. */
            stale: boolean;
            /** @description `active`, or `removed` when it is not on the platform any more. */
            status: string;
            /**
             * Format: int32
             * @description Students of the course, and those of them who have done it.
             */
            students: number;
            /**
             * Format: date-time
             * @description As of when this is known.
             */
            syncedAt: string | null;
            /** @description How it is known to be done: `none`, `manual`, `automatic`. */
            tracking: string;
            /** @description `moodle`, `canvas`. */
            type: string;
            url: string | null;
            /** @description Whether students see it. */
            visible: boolean;
        };
        /** @description A student of a lesson's course, and what they did with the lesson. */
        LmsLessonStudent: {
            /** Format: uuid */
            contactId: string | null;
            /** Format: date-time */
            gradedAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: double */
            maxScore: number | null;
            name: string;
            /** @description A teacher said so. */
            overridden: boolean;
            /**
             * Format: date-time
             * @description When it became so.
             */
            reachedAt: string | null;
            /** Format: double */
            score: number | null;
            /** @description `incomplete`, `complete`, `passed`, `failed`. */
            state: string;
            /** @description `active`, `invited`, `suspended`, `concluded`, `removed`. */
            status: string;
        };
        LmsLinkRequest: {
            /** Format: uuid */
            contactId: string | null;
        };
        LmsModule: {
            name: string;
            remoteId: string;
            visible: boolean;
        };
        /** @description A course somebody is or was in, and how far they are. */
        LmsPlace: {
            /** @description Whether the course counts as done by its own rules; nothing where it has none. */
            completed: boolean | null;
            /** Format: date-time */
            completedAt: string | null;
            /** Format: uuid */
            courseId: string;
            /** Format: int32 */
            doneLessons: number;
            /** Format: date-time */
            lastAccessAt: string | null;
            /** Format: double */
            maxScore: number | null;
            name: string;
            /**
             * Format: double
             * @description 0 to 100; nothing where nothing is tracked.
             */
            progress: number | null;
            /** @description `student`, `teacher`, `observer`, `other`. */
            roles: string[];
            /** Format: double */
            score: number | null;
            stale: boolean;
            /** @description `active`, `invited`, `suspended`, `concluded`, `removed`. */
            status: string;
            /** Format: uuid */
            studentId: string;
            /** Format: date-time */
            syncedAt: string | null;
            /** Format: int64 */
            trackedLessons: number;
            url: string | null;
        };
        LmsRun: {
            /** Format: uuid */
            connectionId: string;
            /** Format: uuid */
            runId: string;
        };
        /** @description A pass over a site, under way. */
        LmsRunProgress: {
            /**
             * Format: int64
             * @description Courses of this stage that are done.
             */
            done: number;
            /** Format: uuid */
            id: string;
            /** @description `courses` or `progress`; nothing before it has begun. */
            stage: string | null;
            /** Format: int64 */
            total: number;
        };
        /** @description Runs that were set going. */
        LmsRunStarted: {
            /**
             * Format: uuid
             * @description The first of them.
             */
            runId: string;
            /** @description One a connection. */
            runs: components["schemas"]["LmsRun"][];
        };
        /** @description How reading stands: of the connection that is named, of the only one, or of all together. */
        LmsStatus: {
            /** @description Whether it is read by itself. */
            autoSync: boolean;
            baseUrl: string | null;
            /** @description All that are meant. */
            connections: components["schemas"]["LmsConnection"][];
            /** @description `students`, `teachers`, `people`, `linked`, `courses`, `lessons`, `enrolments`, `completions`. */
            counts: {
                [key: string]: number;
            };
            lastError: components["schemas"]["LmsTrouble"] | null;
            /**
             * Format: date-time
             * @description As of when what is served is known; of several the oldest.
             */
            lastSyncAt: string | null;
            /**
             * Format: date-time
             * @description When it is read next, by itself.
             */
            nextSyncAt: string | null;
            /** @description Whether it is being read now. */
            running: boolean;
            /** @description Whether what is served is older than it should be. */
            stale: boolean;
            /** @description `not_configured`, `ok`, `degraded` (not everything can be read), `error` (nothing can), `paused` (only when asked). Of several the worst. */
            status: string;
            /** @description `moodle` or `canvas`, where one connection is meant. */
            type: string | null;
        };
        /** @description A lesson of a course, and what somebody did with it. */
        LmsStep: {
            feedback: string | null;
            /** Format: date-time */
            gradedAt: string | null;
            kind: string;
            /** Format: uuid */
            lessonId: string;
            /** Format: double */
            maxScore: number | null;
            module: string | null;
            name: string;
            /** @description A teacher said so. */
            overridden: boolean;
            /**
             * Format: date-time
             * @description When it became so.
             */
            reachedAt: string | null;
            /** Format: double */
            score: number | null;
            /** @description `incomplete`, `complete`, `passed`, `failed`. */
            state: string;
            tracked: boolean;
        };
        /** @description Somebody who learns on a platform. */
        LmsStudent: {
            /** Format: int64 */
            completedCourses: number;
            /** Format: uuid */
            connectionId: string;
            contact: components["schemas"]["LmsContact"] | null;
            /** Format: int32 */
            courses: number;
            /** Format: int64 */
            doneLessons: number;
            email: string | null;
            /** @description The id another system gave: `idnumber`, `sis_user_id`. */
            externalId: string | null;
            /** Format: uuid */
            id: string;
            /** @description A person has said that it is nobody of ours. */
            keptApart: boolean;
            /** Format: date-time */
            lastAccessAt: string | null;
            /** @description What it was linked by: `email`, `id`, `person`. */
            link: string | null;
            name: string;
            /**
             * Format: double
             * @description 0 to 100: mean over the courses, where anything is tracked.
             */
            progress: number | null;
            /** @description The platform's own id. */
            remoteId: string;
            /** @description Whether that is older than it should be. */
            stale: boolean;
            /** @description `active`, `suspended` (the whole account), `removed` (not on the platform any more). */
            status: string;
            /**
             * Format: date-time
             * @description As of when this is known.
             */
            syncedAt: string | null;
            /** @description `moodle`, `canvas`. */
            type: string;
            url: string | null;
        };
        /** @description Somebody who learns on a platform, with the courses they are or were in. */
        LmsStudentPage: components["schemas"]["LmsStudent"] & {
            places: components["schemas"]["LmsPlace"][];
        };
        /** @description A contact that an account may belong to. */
        LmsSuggestion: {
            /** @description What speaks for it, the strongest first: `email` (shared with others), `phone`, `name`, `near_email`. */
            because: string[];
            /** Format: uuid */
            contactId: string;
            emails: string[];
            name: string;
            phones: string[];
        };
        /** @description What a look at a site found. */
        LmsTest: {
            abilities: components["schemas"]["LmsAbility"][];
            /** @description Whether everything that reading needs works. */
            complete: boolean;
            /** Format: uuid */
            connectionId: string;
            /** @description What the site calls itself. */
            name: string;
            release: string | null;
            /** @description Whom the token acts as. */
            user: string;
        };
        /** @description A part of a site that could not be read. */
        LmsTrouble: {
            /** @description A stable word: `forbidden`, `temporary`, `unreachable`, `unexpected`, `auth_revoked`, `many_missing`, `empty_roster`, `some_unreadable`, … */
            code: string;
            course: components["schemas"]["LmsTroubleCourse"] | null;
            /** @description What the platform said, without secrets. */
            detail: string;
            /** @description `site`, `people`, `courses`, `outline`, `roster`, `groups`, `progress`, `grades`, `events`. */
            part: string;
            /** Format: date-time */
            since: string;
        };
        LmsTroubleCourse: {
            /** Format: uuid */
            id: string | null;
            name: string;
        };
        /** @description A learning platform that can be connected. */
        LmsVendor: {
            addressExample: string;
            demo: components["schemas"]["LmsVendorDemo"] | null;
            /** @description Where an integration of the site's own has to send people back to. */
            redirectUri: string;
            /** @description `token`, `oauth`, `password`; the usual way first. */
            signIn: string[];
            title: string;
            /** @description `moodle`, `canvas`. */
            type: string;
        };
        /** @description What opens the simulated site of a demo; nothing of it is secret. */
        LmsVendorDemo: {
            address: string;
            clientId: string | null;
            clientSecret: string | null;
            password: string | null;
            token: string | null;
            username: string | null;
        };
        /**
         * @description The languages of the product.
         * @enum {string}
         */
        LocaleName: "ru" | "en";
        /** @description A field here. A text, number, day, choice or address of the web there can go into any such field here; anything else only where it goes by itself. */
        LocalField: {
            name: string;
            /** @description Of an own field; others are called by the interface. */
            title: string | null;
            /** @description As [`MappedField`] has it. */
            valueKind: string;
        };
        /** @description One thing that happened; `code` is stable, `detail` holds what its sentence needs. */
        LogLine: {
            /** Format: date-time */
            at: string;
            code: string;
            detail: Record<string, unknown>;
            /** Format: int64 */
            id: number;
            level: string;
        };
        LossFigures: {
            /** Format: int64 */
            amountMinor: number;
            currency: string;
            /** Format: int64 */
            deals: number;
            /**
             * Format: uuid
             * @description `null`: lost without a reason.
             */
            id: string | null;
            name: string | null;
        };
        /** @description Why deals are lost. */
        LossReason: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int32 */
            position: number;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /** @description What is written about a reason. A new one needs a name. */
        LossReasonFields: {
            name?: string | null;
            /**
             * Format: int32
             * @description Its place, from 0; a new one comes last.
             */
            position?: number | null;
        };
        /** @description What the members did in the range. */
        ManagerFigures: {
            /** @description Those who may work with deals, and whoever else did something; who won most deals comes first. */
            items: components["schemas"]["ManagerWork"][];
            range: components["schemas"]["AnalyticsRange"];
        };
        ManagerWork: {
            /** Format: uuid */
            id: string;
            /** @description No longer works here. */
            isDisabled: boolean;
            name: string;
            previous: components["schemas"]["WorkFigures"];
            role: string;
            work: components["schemas"]["WorkFigures"];
        };
        /** @description One field there, and its place here. */
        MappedField: {
            /** @description `both`, `in`, `out`, `off`. */
            direction: string;
            /** @description An own field of the account. */
            isOwn: boolean;
            /** @description Whether the vendor takes it. */
            isWritable: boolean;
            kind: string;
            /** @description Ours; `null` while it has no place. */
            local: string | null;
            /** @description The vendor's name of it. */
            remote: string;
            /** @description `null`: as the connection has it. */
            strategy: string | null;
            title: string;
            /** @description `none`, `upper`, `lower`, `digits`: what is done to a text on the way in. */
            transform: string;
            /** @description Form of the value: `text`, `emails`, `select`… `foreign`: of a type that Zveno has no field for, so it can have no place here. */
            valueKind: string;
        };
        MappedFieldChange: {
            direction: string;
            kind: string;
            local?: string | null;
            remote: string;
            strategy?: string | null;
            transform?: string;
        };
        Mapping: {
            items: components["schemas"]["MappedField"][];
            /** @description Fields here that can be chosen, by kind. */
            locals: {
                [key: string]: components["schemas"]["LocalField"][];
            };
        };
        /** @description Fields to be changed; the others stay as they are. */
        MappingChange: {
            items?: components["schemas"]["MappedFieldChange"][];
        };
        /** @description Who may do what. */
        Matrix: {
            permissions: string[];
            roles: components["schemas"]["RoleRights"][];
        };
        Me: {
            demo: components["schemas"]["Demo"] | null;
            /** @description What is on for the caller, of the parts that can be switched off. */
            features: components["schemas"]["FeatureKey"][];
            organization: components["schemas"]["MeOrganization"];
            /** @description What the caller may do. */
            permissions: string[];
            user: components["schemas"]["MeUser"];
        };
        Member: {
            disabled: boolean;
            email: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSeenAt: string | null;
            name: string;
            role: components["schemas"]["RoleName"];
            totpEnabled: boolean;
            /**
             * Format: int64
             * @description For `If-Match`.
             */
            version: number;
        };
        MemberChange: {
            /** @description Closes or opens the member's access. */
            disabled?: boolean | null;
            role?: components["schemas"]["RoleName"] | null;
        };
        MeOrganization: {
            currency: string;
            /** Format: uuid */
            id: string;
            locale: components["schemas"]["LocaleName"];
            name: string;
            timeZone: string;
        };
        /** @description A merge: which record stayed, which went, and what became of them. */
        Merge: {
            /** @description The same as the merge made them. */
            after: Record<string, unknown>;
            /** @description The primary's fields that changed, as they were. */
            before: Record<string, unknown>;
            by: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            createdAt: string;
            duplicates: components["schemas"]["Reference"][];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DoubleKind"];
            /** @description How many rows were moved, by what they are: `deals`, `tasks`, `students`, … */
            moved: {
                [key: string]: number;
            };
            /** @description With the name it had after the merge. */
            primary: components["schemas"]["Reference"];
            /** Format: date-time */
            undoneAt: string | null;
            /**
             * Format: date-time
             * @description As long as the duplicates are kept; `null` when it was undone.
             */
            undoUntil: string | null;
        };
        /** @description Which records become one. */
        MergeFields: {
            /** @description Those that go, in the order in which an empty field is filled from them. */
            duplicateIds?: string[];
            /**
             * @description Field to the record whose value it takes; `custom.KEY` is one own field. Without a choice a field is the primary's, or where that is empty the first
             *     one that is not; e-mails, phones, messengers and addresses are united.
             */
            fields?: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description The record that stays.
             */
            primaryId?: string | null;
            /** @description The versions of the records that were seen, by their ids; one that has changed since answers 412. */
            versions?: {
                [key: string]: number;
            };
        };
        /** @description What a merge would do. */
        MergePreview: {
            /** @description The primary's fields that would change, as they would be. */
            changes: Record<string, unknown>;
            /** @description How many rows would move, by what they are: `deals`, `tasks`, `students`, … */
            moves: {
                [key: string]: number;
            };
        };
        /** @description Where else a person can be written to. */
        Messenger: {
            /** @description `telegram`, `whatsapp`, `vk`, `viber`, `max` or `other`. */
            kind: string;
            value: string;
        };
        MeUser: {
            email: string;
            /** Format: uuid */
            id: string;
            locale: components["schemas"]["LocaleName"];
            name: string;
            role: components["schemas"]["RoleName"];
            totpEnabled: boolean;
        };
        MoveActor: {
            /**
             * Format: uuid
             * @description `null` when nobody in particular moved it.
             */
            id: string | null;
            /** @description `user`, `api_key`, `import` or `system`. */
            kind: string;
            /** @description The person's or the key's name today. */
            name: string | null;
        };
        MyChange: {
            locale?: components["schemas"]["LocaleName"] | null;
            name?: string | null;
        };
        NewAccount: {
            email: string;
            locale?: components["schemas"]["LocaleName"] | null;
            name: string;
            /** @description The organisation's name. */
            organization: string;
            /** Format: password */
            password: string;
            /** @description An IANA name; `Europe/Moscow` without it. */
            timeZone?: string | null;
        };
        NewApiKey: {
            /** Format: date-time */
            expiresAt?: string | null;
            name: string;
            /** @description Permissions, none of which the caller lacks. */
            scopes: string[];
        };
        /** @description A new field; a kind of record has 100 at most. */
        NewField: {
            isListed?: boolean | null;
            isRequired?: boolean | null;
            /** @description Small Latin letters, digits and `_`; made of the name when absent. It can never be changed. */
            key?: string | null;
            name?: string | null;
            options?: string[] | null;
            /**
             * Format: int32
             * @description At the end when absent.
             */
            position?: number | null;
            recordKind: components["schemas"]["FieldRecordKind"];
            type: components["schemas"]["FieldType"];
        };
        NewInvitation: {
            email: string;
            /** @description Any but `owner`. */
            role: components["schemas"]["RoleName"];
        };
        NewPassword: {
            /** Format: password */
            password: string;
            /** @description The last part of the link in the mail. */
            token: string;
        };
        NewPipeline: {
            isDefault?: boolean;
            /** @description Needed. */
            name?: string | null;
            /** @description In their order. Without any there is one to begin with. */
            stages?: components["schemas"]["StageFields"][];
        };
        /** @description A new view. */
        NewView: components["schemas"]["ViewFields"] & {
            recordKind: components["schemas"]["ViewKind"];
        };
        Offer: {
            email: string;
            /** @description This address signs in already: its password confirms, a name is not asked for. */
            hasAccount: boolean;
            /** @description The organisation's name. */
            organization: string;
            role: components["schemas"]["RoleName"];
        };
        /**
         * @description What becomes of a row whose record is here already: the same name with a shared e-mail or phone, or a company of the same name.
         * @enum {string}
         */
        OnExisting: "fill" | "overwrite" | "skip";
        OpenDealsOfStage: {
            /** Format: int64 */
            amountMinor: number;
            color: string;
            currency: string;
            /** Format: int64 */
            deals: number;
            name: string;
            /** Format: uuid */
            pipelineId: string;
            /** Format: uuid */
            stageId: string;
        };
        OpenSession: {
            address: string;
            /** Format: date-time */
            createdAt: string;
            /** @description The one that asks. */
            current: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt: string;
            userAgent: string;
        };
        Organization: {
            /** @description ISO 4217. */
            currency: string;
            /** Format: uuid */
            id: string;
            locale: components["schemas"]["LocaleName"];
            name: string;
            /** @description An IANA name. */
            timeZone: string;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        OrganizationChange: {
            /** @description ISO 4217. */
            currency?: string | null;
            locale?: components["schemas"]["LocaleName"] | null;
            name?: string | null;
            /** @description An IANA name. */
            timeZone?: string | null;
        };
        /** @description Deals won and lost in the range. */
        OutcomeFigures: {
            /** @description The most frequent first. */
            lossReasons: components["schemas"]["LossFigures"][];
            /** @description All of the range, those without an outcome included. */
            periods: components["schemas"]["OutcomesOfPeriod"][];
            previous: components["schemas"]["OutcomeSums"];
            range: components["schemas"]["AnalyticsRange"];
            totals: components["schemas"]["OutcomeSums"];
        };
        OutcomesOfPeriod: {
            /** Format: int64 */
            lost: number;
            lostAmounts: components["schemas"]["DealSum"][];
            /**
             * Format: date
             * @description Its first day, which may lie before the range.
             */
            start: string;
            /** Format: int64 */
            won: number;
            wonAmounts: components["schemas"]["DealSum"][];
        };
        OutcomeSums: {
            /** @description What a won deal was worth. */
            averages: components["schemas"]["DealSum"][];
            /** Format: int64 */
            cycleAverageSeconds: number | null;
            /**
             * Format: int64
             * @description From creation to the win.
             */
            cycleMedianSeconds: number | null;
            /** Format: int64 */
            lost: number;
            lostAmounts: components["schemas"]["DealSum"][];
            /**
             * Format: int64
             * @description Won of those won or lost.
             */
            winPercent: number | null;
            /** Format: int64 */
            won: number;
            wonAmounts: components["schemas"]["DealSum"][];
        };
        /** @description One record, or all that were put aside. */
        OutgoingChoice: {
            /** Format: uuid */
            recordId?: string | null;
        };
        OutgoingCount: {
            /** Format: int64 */
            count: number;
        };
        /** @description A record that has to be brought to the vendor. */
        OutgoingRecord: {
            /** Format: int32 */
            attempts: number;
            /** @description Why the last try failed, in a stable word. */
            errorCode: string | null;
            /** @description What the vendor said. */
            errorDetail: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date-time */
            nextAt: string;
            /**
             * Format: date-time
             * @description Since when it waits.
             */
            since: string;
            /** @description `waiting`, `sending`, `dead`. */
            state: string;
            title: string;
        };
        /** @description One page of a list. */
        Page_AuditEntry: {
            items: {
                /** @description `create`, `update`, `delete`, `sign_in`… */
                action: string;
                actor: components["schemas"]["AuditActor"];
                after: Record<string, unknown> | null;
                /** Format: date-time */
                at: string;
                before: Record<string, unknown> | null;
                /** Format: int64 */
                id: number;
                kind: string;
                /** Format: uuid */
                recordId: string | null;
                requestId: string | null;
                title: string;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Balance: {
            items: {
                /** Format: int64 */
                differenceMinor: number;
                reasons: components["schemas"]["Reason"][];
                /** Format: int64 */
                sourceMinor: number;
                student: components["schemas"]["BalanceStudent"];
                /** Format: int64 */
                zvenoMinor: number;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Communication: {
            items: {
                /** Format: date-time */
                at: string;
                author: components["schemas"]["Reference"] | null;
                body: string;
                company: components["schemas"]["Reference"] | null;
                contact: components["schemas"]["Reference"] | null;
                /** Format: date-time */
                createdAt: string;
                deal: components["schemas"]["Reference"] | null;
                direction: components["schemas"]["Direction"] | null;
                /** Format: int32 */
                durationSeconds: number | null;
                /** Format: uuid */
                id: string;
                isPinned: boolean;
                kind: components["schemas"]["CommunicationKind"];
                subject: string | null;
                /** Format: date-time */
                updatedAt: string;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Company: {
            items: {
                addresses: string[];
                /** Format: int64 */
                contactsCount: number;
                /** Format: date-time */
                createdAt: string;
                /** @description Values of own fields, by key. */
                custom: Record<string, unknown>;
                emails: string[];
                /** Format: uuid */
                id: string;
                industry: string | null;
                name: string;
                note: string;
                /** Format: int64 */
                openDealsCount: number;
                owner: components["schemas"]["Reference"] | null;
                /** @description E.164. */
                phones: string[];
                phonesTyped: string[];
                source: string | null;
                /** @description By name. */
                tags: components["schemas"]["RecordTag"][];
                /** Format: date-time */
                updatedAt: string;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
                website: string | null;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_ConnectionCall: {
            items: {
                /** Format: date-time */
                at: string;
                /** Format: int32 */
                durationMs: number;
                /** @description In a stable word. */
                failure: string | null;
                /** @description `GET contacts` */
                label: string;
                /** @description `live`, `incremental`, `history`. */
                lane: string;
                requestId: string;
                /**
                 * Format: int32
                 * @description What was answered; `null` when nothing was.
                 */
                status: number | null;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_ConnectionRun: {
            items: {
                /**
                 * @description `read`, `here`, `there`, `conflicts`, `requests`; of a learning platform `courses`, `people`, `enrolments`, `progress`, `written`, `linked`, `requests`,
                 *     `byCall`.
                 */
                counts: Record<string, unknown>;
                errorCode: string | null;
                errorDetail: string | null;
                /** Format: date-time */
                finishedAt: string | null;
                /** Format: uuid */
                id: string;
                /** @description `initial`, `timer`, `hint`, `audit`; of a learning platform also `manual`. */
                reason: string;
                /** Format: date-time */
                startedAt: string;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Contact: {
            items: {
                addresses: string[];
                company: components["schemas"]["Reference"] | null;
                /** Format: date-time */
                createdAt: string;
                /** @description Values of own fields, by key. */
                custom: Record<string, unknown>;
                emails: string[];
                /** Format: uuid */
                id: string;
                /** @description A student shares this contact. */
                isStudent: boolean;
                messengers: components["schemas"]["Messenger"][];
                name: string;
                note: string;
                /** Format: int64 */
                openDealsCount: number;
                owner: components["schemas"]["Reference"] | null;
                /** @description E.164. */
                phones: string[];
                phonesTyped: string[];
                position: string | null;
                source: string | null;
                /** @description By name. */
                tags: components["schemas"]["RecordTag"][];
                /** Format: date-time */
                updatedAt: string;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Deal: {
            items: {
                /** Format: int64 */
                amountMinor: number;
                /**
                 * Format: date-time
                 * @description When it was won or lost.
                 */
                closedAt: string | null;
                company: components["schemas"]["Reference"] | null;
                contact: components["schemas"]["Reference"] | null;
                /** Format: date-time */
                createdAt: string;
                currency: string;
                /** @description Values of own fields, by key. */
                custom: Record<string, unknown>;
                /** Format: date */
                expectedOn: string | null;
                /** Format: uuid */
                id: string;
                lossReason: components["schemas"]["Reference"] | null;
                note: string;
                owner: components["schemas"]["Reference"] | null;
                /** Format: uuid */
                pipelineId: string;
                source: string | null;
                stage: components["schemas"]["DealStage"];
                /**
                 * Format: date-time
                 * @description When it came to the stage it stands in.
                 */
                stageSince: string;
                /** @description By name. */
                tags: components["schemas"]["RecordTag"][];
                title: string;
                /** Format: date-time */
                updatedAt: string;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_DuplicateGroup: {
            items: {
                /**
                 * Format: int64
                 * @description How many hold what brought them together; 20 of them are shown.
                 */
                count: number;
                /** @description Of the group, as long as its records share what they share. */
                id: string;
                /** @description What brought them together. */
                reason: components["schemas"]["SharedPoint"];
                /** @description The oldest first. */
                records: components["schemas"]["Double"][];
                /** @description Everything that more than one of them has. */
                shared: components["schemas"]["SharedPoint"][];
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_GroupItem: {
            items: {
                /** Format: int32 */
                capacity: number | null;
                /** Format: date */
                endsOn: string | null;
                /** Format: uuid */
                id: string;
                isArchived: boolean;
                name: string;
                /** Format: date */
                startsOn: string | null;
                /**
                 * Format: int64
                 * @description In it now.
                 */
                studentsCount: number;
                teacherName: string | null;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_LessonItem: {
            items: {
                /** Format: date-time */
                endsAt: string;
                group: components["schemas"]["Reference"] | null;
                /** Format: uuid */
                id: string;
                room: components["schemas"]["Reference"] | null;
                /** Format: date-time */
                startsAt: string;
                status: components["schemas"]["LessonStatus"];
                students: components["schemas"]["LessonStudents"];
                subject: components["schemas"]["Reference"] | null;
                teacher: components["schemas"]["Reference"] | null;
                topic: string | null;
                /** @description The school's own word for the type of lesson. */
                type: string | null;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_LmsCourse: {
            items: {
                category: string | null;
                code: string | null;
                /**
                 * Format: int64
                 * @description Students who have done it.
                 */
                completed: number;
                /** Format: uuid */
                connectionId: string;
                /** Format: date-time */
                endsAt: string | null;
                /** @description The id another system gave: `idnumber`, `sis_course_id`. */
                externalId: string | null;
                /** Format: uuid */
                id: string;
                /** Format: int32 */
                lessons: number;
                name: string;
                /**
                 * Format: double
                 * @description 0 to 100: mean over the students.
                 */
                progress: number | null;
                /** @description The platform's own id. */
                remoteId: string;
                /** @description Whether that is older than it should be. */
                stale: boolean;
                /** Format: date-time */
                startsAt: string | null;
                /** @description `active`, or `removed` when it is not on the platform any more. */
                status: string;
                /** Format: int32 */
                students: number;
                /**
                 * Format: date-time
                 * @description As of when this is known.
                 */
                syncedAt: string | null;
                /** Format: int32 */
                teachers: number;
                /** @description Whether progress is tracked; nothing where the token may not know. */
                tracksProgress: boolean | null;
                /** @description `moodle`, `canvas`. */
                type: string;
                url: string | null;
                /** @description Whether students see it; nothing where the token may not know. */
                visible: boolean | null;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_LmsDiffering: {
            items: {
                email: string | null;
                /**
                 * Format: int64
                 * @description How many contacts have the e-mail.
                 */
                holders: number;
                /** Format: uuid */
                id: string;
                name: string;
                remoteId: string;
                suspended: boolean;
                /** @description `no_email`, `unknown_email` (nobody here has it), `shared_email` (several have), `kept_apart`, `not_linked_yet` (by the next pass). */
                why: string;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_LmsLearner: {
            items: {
                /** @description Whether the course counts as done by its own rules; nothing where it has none. */
                completed: boolean | null;
                /** Format: date-time */
                completedAt: string | null;
                /** Format: uuid */
                contactId: string | null;
                /** Format: int32 */
                doneLessons: number;
                email: string | null;
                /** @description Names of groups and sections. */
                groups: string[];
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                lastAccessAt: string | null;
                /** Format: double */
                maxScore: number | null;
                name: string;
                /**
                 * Format: double
                 * @description 0 to 100; nothing where nothing is tracked.
                 */
                progress: number | null;
                /** @description `student`, `teacher`, `observer`, `other`. */
                roles: string[];
                /** Format: double */
                score: number | null;
                /** @description `active`, `invited`, `suspended`, `concluded`, `removed`. */
                status: string;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_LmsLesson: {
            items: {
                /** Format: uuid */
                connectionId: string;
                course: string;
                /** Format: uuid */
                courseId: string;
                /** Format: int32 */
                done: number;
                /** Format: date-time */
                dueAt: string | null;
                /** Format: uuid */
                id: string;
                /** @description The platform's word: `quiz`, `assign`, `page`. */
                kind: string;
                /** Format: double */
                maxScore: number | null;
                module: string | null;
                /** @description The module's own id. */
                moduleRemoteId: string;
                name: string;
                /** @description The platform's own id. */
                remoteId: string;
                /** @description Whether that is older than it should be. */
                stale: boolean;
                /** @description `active`, or `removed` when it is not on the platform any more. */
                status: string;
                /**
                 * Format: int32
                 * @description Students of the course, and those of them who have done it.
                 */
                students: number;
                /**
                 * Format: date-time
                 * @description As of when this is known.
                 */
                syncedAt: string | null;
                /** @description How it is known to be done: `none`, `manual`, `automatic`. */
                tracking: string;
                /** @description `moodle`, `canvas`. */
                type: string;
                url: string | null;
                /** @description Whether students see it. */
                visible: boolean;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_LmsLessonStudent: {
            items: {
                /** Format: uuid */
                contactId: string | null;
                /** Format: date-time */
                gradedAt: string | null;
                /** Format: uuid */
                id: string;
                /** Format: double */
                maxScore: number | null;
                name: string;
                /** @description A teacher said so. */
                overridden: boolean;
                /**
                 * Format: date-time
                 * @description When it became so.
                 */
                reachedAt: string | null;
                /** Format: double */
                score: number | null;
                /** @description `incomplete`, `complete`, `passed`, `failed`. */
                state: string;
                /** @description `active`, `invited`, `suspended`, `concluded`, `removed`. */
                status: string;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_LmsStudent: {
            items: {
                /** Format: int64 */
                completedCourses: number;
                /** Format: uuid */
                connectionId: string;
                contact: components["schemas"]["LmsContact"] | null;
                /** Format: int32 */
                courses: number;
                /** Format: int64 */
                doneLessons: number;
                email: string | null;
                /** @description The id another system gave: `idnumber`, `sis_user_id`. */
                externalId: string | null;
                /** Format: uuid */
                id: string;
                /** @description A person has said that it is nobody of ours. */
                keptApart: boolean;
                /** Format: date-time */
                lastAccessAt: string | null;
                /** @description What it was linked by: `email`, `id`, `person`. */
                link: string | null;
                name: string;
                /**
                 * Format: double
                 * @description 0 to 100: mean over the courses, where anything is tracked.
                 */
                progress: number | null;
                /** @description The platform's own id. */
                remoteId: string;
                /** @description Whether that is older than it should be. */
                stale: boolean;
                /** @description `active`, `suspended` (the whole account), `removed` (not on the platform any more). */
                status: string;
                /**
                 * Format: date-time
                 * @description As of when this is known.
                 */
                syncedAt: string | null;
                /** @description `moodle`, `canvas`. */
                type: string;
                url: string | null;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_LogLine: {
            items: {
                /** Format: date-time */
                at: string;
                code: string;
                detail: Record<string, unknown>;
                /** Format: int64 */
                id: number;
                level: string;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Merge: {
            items: {
                /** @description The same as the merge made them. */
                after: Record<string, unknown>;
                /** @description The primary's fields that changed, as they were. */
                before: Record<string, unknown>;
                by: components["schemas"]["Reference"] | null;
                /** Format: date-time */
                createdAt: string;
                duplicates: components["schemas"]["Reference"][];
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["DoubleKind"];
                /** @description How many rows were moved, by what they are: `deals`, `tasks`, `students`, … */
                moved: {
                    [key: string]: number;
                };
                /** @description With the name it had after the merge. */
                primary: components["schemas"]["Reference"];
                /** Format: date-time */
                undoneAt: string | null;
                /**
                 * Format: date-time
                 * @description As long as the duplicates are kept; `null` when it was undone.
                 */
                undoUntil: string | null;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_OutgoingRecord: {
            items: {
                /** Format: int32 */
                attempts: number;
                /** @description Why the last try failed, in a stable word. */
                errorCode: string | null;
                /** @description What the vendor said. */
                errorDetail: string | null;
                /** Format: uuid */
                id: string;
                kind: string;
                /** Format: date-time */
                nextAt: string;
                /**
                 * Format: date-time
                 * @description Since when it waits.
                 */
                since: string;
                /** @description `waiting`, `sending`, `dead`. */
                state: string;
                title: string;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Payment: {
            items: {
                /**
                 * Format: int64
                 * @description With its sign: refunds are negative.
                 */
                amountMinor: number;
                currency: string;
                /** Format: uuid */
                id: string;
                /** @description Unconfirmed payments move no balance. */
                isConfirmed: boolean;
                kind: components["schemas"]["PaymentKind"];
                method: string | null;
                note: string;
                /** Format: date */
                occurredOn: string;
                payerName: string | null;
                student: components["schemas"]["Reference"];
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Product: {
            items: {
                /** @description An article number. */
                code: string | null;
                /** Format: date-time */
                createdAt: string;
                currency: string;
                /** Format: uuid */
                id: string;
                /** @description One that is not sold any more stays in the lines it is in. */
                isActive: boolean;
                name: string;
                /**
                 * Format: int64
                 * @description Of one unit.
                 */
                priceMinor: number;
                /** @description What one of it is: a lesson, a month. */
                unit: string | null;
                /** Format: date-time */
                updatedAt: string;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Record: {
            items: {
                detail: Record<string, unknown> | null;
                kind: string;
                /**
                 * Format: uuid
                 * @description The record here; `null` when it was not taken.
                 */
                localId: string | null;
                /** @description Why it was skipped or quarantined: a stable code. */
                reason: string | null;
                remoteId: string;
                title: string;
                verdict: string;
                /** @description Codes of what was left out, for instance `deleted_reference:rooms:9`. */
                warnings: string[];
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Room: {
            items: {
                /** Format: uuid */
                branchId: string | null;
                branchName: string | null;
                /** Format: uuid */
                id: string;
                isActive: boolean;
                /**
                 * Format: int64
                 * @description Not cancelled.
                 */
                lessonsThisWeek: number;
                location: string | null;
                name: string;
                note: string;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Run: {
            items: {
                cancelRequested: boolean;
                canResume: boolean;
                canRollback: boolean;
                /** Format: date-time */
                createdAt: string;
                dryRun: boolean;
                /** Format: int64 */
                etaSeconds: number | null;
                failure: components["schemas"]["Failure"] | null;
                file: components["schemas"]["RunFile"] | null;
                /** Format: date-time */
                finishedAt: string | null;
                /** Format: uuid */
                id: string;
                kinds: {
                    [key: string]: components["schemas"]["KindCounts"];
                };
                /** @description Resuming needs the key again: it was not kept. */
                needsApiKey: boolean;
                options: components["schemas"]["RunOptions"];
                /** Format: double */
                ratePerSecond: number | null;
                /** @description Counts and the money proof; once the run is complete. */
                reconciliation: Record<string, unknown> | null;
                /**
                 * Format: int64
                 * @description Requests sent to the source.
                 */
                requests: number;
                /** @description Choice and counts of a rollback, once one has begun. */
                rollback: Record<string, unknown> | null;
                source: components["schemas"]["RunSource"];
                /** Format: date-time */
                startedAt: string | null;
                /** @description `queued`, `running`, `completed`, `completed_with_warnings`, `failed`, `cancelled`, `rolling_back` or `rolled_back`. */
                status: string;
                /** @description The step under way; `null` after the last. */
                step: string | null;
                steps: string[];
                /** Format: int64 */
                version: number;
                /**
                 * Format: int64
                 * @description Records that were taken with something left out.
                 */
                warnings: number;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Shared: {
            items: {
                /** @description `email` or `phone`. */
                by: string;
                records: components["schemas"]["Sharer"][];
                value: string;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_StageMove: {
            items: {
                actor: components["schemas"]["MoveActor"];
                /** Format: date-time */
                at: string;
                /** Format: uuid */
                dealId: string;
                dealTitle: string;
                /**
                 * Format: int64
                 * @description How long it had stood where it came from.
                 */
                durationSeconds: number | null;
                /**
                 * Format: uuid
                 * @description `null` for a deal's first stage.
                 */
                fromStageId: string | null;
                fromStageName: string | null;
                /** Format: uuid */
                toStageId: string;
                toStageName: string;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_StudentAttendance: {
            items: {
                /**
                 * Format: int64
                 * @description `null` for those who may not see money.
                 */
                chargeMinor: number | null;
                currency: string;
                grade: string | null;
                /** Format: uuid */
                id: string;
                lesson: components["schemas"]["AttendedLesson"];
                note: string;
                /** @description `planned`, `attended` or `missed` */
                status: string;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_StudentItem: {
            items: {
                /**
                 * Format: int64
                 * @description Of the lessons held; `null` without any.
                 */
                attendancePercent: number | null;
                /**
                 * Format: int64
                 * @description `null` for those who may not see money.
                 */
                balanceMinor: number | null;
                currency: string;
                emails: string[];
                /** @description The first three of those the student is in now. */
                groups: components["schemas"]["Reference"][];
                /** Format: uuid */
                id: string;
                /** Format: date */
                lastAttendedOn: string | null;
                name: string;
                /** Format: date-time */
                nextLessonAt: string | null;
                /** Format: int32 */
                paidLessons: number | null;
                /** @description E.164 */
                phones: string[];
                source: components["schemas"]["Source"] | null;
                /** @description The school's own word for where the student stands. */
                stage: string | null;
                status: components["schemas"]["StudentStatus"];
                /** Format: int64 */
                version: number;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_SyncConflict: {
            items: {
                /** @description What both sides last agreed on. */
                base: Record<string, unknown> | null;
                /** @description `zveno`, `vendor`, `value`. */
                choice: string | null;
                /** Format: uuid */
                connectionId: string;
                /** Format: date-time */
                createdAt: string;
                crmType: string;
                /** @description As the record's JSON names it; `deleted` when the record was deleted there and changed here. */
                field: string;
                /** Format: uuid */
                id: string;
                /** @description `contacts`, `deals`… */
                kind: string;
                ours: Record<string, unknown> | null;
                /** Format: date-time */
                oursAt: string | null;
                /**
                 * Format: int64
                 * @description How often this field of this kind was decided for ours so far.
                 */
                pastOurs: number;
                /** Format: int64 */
                pastTheirs: number;
                /** Format: uuid */
                recordId: string;
                remoteId: string;
                /** Format: date-time */
                settledAt: string | null;
                /** Format: uuid */
                settledBy: string | null;
                /** @description `open`, `settled`, `gone` (both sides came to the same by themselves). */
                status: string;
                theirs: Record<string, unknown> | null;
                /** Format: date-time */
                theirsAt: string | null;
                /** @description Of the record. */
                title: string;
                value: Record<string, unknown> | null;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Task: {
            items: {
                assignee: components["schemas"]["Reference"] | null;
                company: components["schemas"]["Reference"] | null;
                contact: components["schemas"]["Reference"] | null;
                /** Format: date-time */
                createdAt: string;
                deal: components["schemas"]["Reference"] | null;
                /**
                 * Format: date-time
                 * @description `null` while it is open.
                 */
                doneAt: string | null;
                /** Format: date-time */
                dueAt: string | null;
                /** Format: uuid */
                id: string;
                /** @description Due on that day, whatever the hour. */
                isAllDay: boolean;
                kind: components["schemas"]["TaskKind"];
                note: string;
                /** @description What came of it. */
                result: string;
                title: string;
                /** Format: date-time */
                updatedAt: string;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_TeacherItem: {
            items: {
                /**
                 * Format: date
                 * @description The day of leaving.
                 */
                archivedOn: string | null;
                emails: string[];
                /**
                 * Format: int64
                 * @description Running groups, as first or second teacher.
                 */
                groupsCount: number;
                /** Format: uuid */
                id: string;
                /**
                 * Format: int64
                 * @description Not cancelled.
                 */
                lessonsThisWeek: number;
                name: string;
                /** @description E.164 */
                phones: string[];
                /** Format: int64 */
                version: number;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_TimelineEntry: {
            items: {
                actor: components["schemas"]["Reference"] | null;
                /**
                 * Format: int64
                 * @description Of a payment; of a move what the deal was worth.
                 */
                amountMinor: number | null;
                /** Format: date-time */
                at: string;
                body: string | null;
                currency: string | null;
                deal: components["schemas"]["Reference"] | null;
                direction: components["schemas"]["Direction"] | null;
                /**
                 * Format: int64
                 * @description Of a call; of a move how long the deal had stood where it came from.
                 */
                durationSeconds: number | null;
                /** @description Names of the stages of a move. */
                fromStage: string | null;
                /**
                 * Format: uuid
                 * @description Of the communication, the task or the payment; of a move its place in the history.
                 */
                id: string;
                isPinned: boolean;
                /** @description `note`, `call`, `email`, `message`, `meeting`, `task` (a done one), `move` or `payment`. */
                kind: string;
                title: string | null;
                toStage: string | null;
                /**
                 * Format: int64
                 * @description Of what can be edited, else 0.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; `null` on the last one. */
            nextCursor?: string | null;
            /**
             * Format: int64
             * @description Only on the first page, and only where counting is cheap.
             */
            total?: number | null;
        };
        PasswordChange: {
            /** Format: password */
            current: string;
            /** Format: password */
            next: string;
        };
        Payment: {
            /**
             * Format: int64
             * @description With its sign: refunds are negative.
             */
            amountMinor: number;
            currency: string;
            /** Format: uuid */
            id: string;
            /** @description Unconfirmed payments move no balance. */
            isConfirmed: boolean;
            kind: components["schemas"]["PaymentKind"];
            method: string | null;
            note: string;
            /** Format: date */
            occurredOn: string;
            payerName: string | null;
            student: components["schemas"]["Reference"];
        };
        PaymentFigures: {
            /** Format: int64 */
            count: number;
            /** Format: int64 */
            incomeMinor: number;
            /**
             * Format: int64
             * @description Zero or less.
             */
            refundMinor: number;
        };
        /** @enum {string} */
        PaymentKind: "income" | "refund" | "correction";
        /** @description Sums of confirmed payments. */
        PaymentSummary: {
            /** Format: int64 */
            correctionMinor: number;
            /**
             * Format: int64
             * @description Of all payments, unconfirmed ones included.
             */
            count: number;
            currency: string;
            /** Format: int64 */
            incomeMinor: number;
            /**
             * Format: int64
             * @description Zero or less.
             */
            refundMinor: number;
        };
        /** @description A pipeline with its stages and what stands in them. */
        Pipeline: {
            /** Format: uuid */
            id: string;
            /** @description Deals that name no pipeline go here. */
            isDefault: boolean;
            name: string;
            /** Format: int32 */
            position: number;
            stages: components["schemas"]["PipelineStage"][];
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /** @description What is written about a pipeline. Stages have their own address. */
        PipelineFields: {
            /** @description `true` makes it the default; there is always one, so `false` says nothing. */
            isDefault?: boolean | null;
            name?: string | null;
            /** @description All its stages, in their new order. */
            stageOrder?: string[] | null;
        };
        PipelineStage: components["schemas"]["Stage"] & {
            /** @description A line a currency; none when there are no deals. */
            amounts: components["schemas"]["StageAmount"][];
            /** Format: int64 */
            dealsCount: number;
        };
        /** @description A problem document (RFC 9457). `code` is stable; `title` and `detail` are for people, in their language. */
        Problem: {
            code: string;
            detail: string;
            /** @description What is wrong, field by field. */
            errors: components["schemas"]["FieldProblem"][];
            /** @description The same under the standard's spelling. */
            request_id: string;
            /** @description What to quote when asking for help; also in the `x-request-id` header. */
            requestId: string;
            /** Format: int32 */
            status: number;
            title: string;
            /** @description A name for the kind of problem: `urn:zveno:problem:` and the code. */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A problem document (RFC 9457). `code` is stable; `title` and `detail` are for people, in their language. */
        ProblemDocument: {
            code: string;
            detail: string;
            /** @description What is wrong, field by field. */
            errors?: components["schemas"]["FieldProblem"][];
            /** @description The same under the standard's spelling. */
            request_id: string;
            /** @description What to quote when asking for help; also in the `x-request-id` header. */
            requestId: string;
            /** Format: int32 */
            status: number;
            title: string;
            /** @description A name for the kind of problem: `urn:zveno:problem:` and the code. */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Something that is sold. */
        Product: {
            /** @description An article number. */
            code: string | null;
            /** Format: date-time */
            createdAt: string;
            currency: string;
            /** Format: uuid */
            id: string;
            /** @description One that is not sold any more stays in the lines it is in. */
            isActive: boolean;
            name: string;
            /**
             * Format: int64
             * @description Of one unit.
             */
            priceMinor: number;
            /** @description What one of it is: a lesson, a month. */
            unit: string | null;
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /** @description What is written about a product. A new one needs a name; a field left out of a patch stays, left out of a replacement it is emptied. */
        ProductFields: {
            code?: string | null;
            /** @description The organisation's when a new product names none. */
            currency?: string | null;
            /** @description A new one is, unless it says otherwise. */
            isActive?: boolean | null;
            name?: string | null;
            /** Format: int64 */
            priceMinor?: number | null;
            unit?: string | null;
        };
        Ready: {
            /** @description `ok` */
            status: string;
        };
        /** @description What explains a difference, or a part of it. */
        Reason: {
            code: string;
            detail: Record<string, unknown>;
        };
        /** @description A record of the source with its one verdict. */
        Record: {
            detail: Record<string, unknown> | null;
            kind: string;
            /**
             * Format: uuid
             * @description The record here; `null` when it was not taken.
             */
            localId: string | null;
            /** @description Why it was skipped or quarantined: a stable code. */
            reason: string | null;
            remoteId: string;
            title: string;
            verdict: string;
            /** @description Codes of what was left out, for instance `deleted_reference:rooms:9`. */
            warnings: string[];
        };
        /** @description A tag as a record shows it. */
        RecordTag: {
            color: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        RecoveryCodes: {
            /** @description Each works once. Shown now, never again. */
            recoveryCodes: string[];
        };
        /** @description Another record, by what a person calls it. */
        Reference: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description Needed only where the run says `needsApiKey`, or when the key has changed since. */
        ResumeMigration: {
            apiKey?: string | null;
            email?: string | null;
        };
        /** @description What came in, and what deals were won for. Payments belong to the whole school: neither a pipeline nor an owner narrows them. */
        RevenueFigures: {
            /** @description What payments are counted in. */
            currency: string;
            /** @description All of the range, those without money included. */
            periods: components["schemas"]["RevenueOfPeriod"][];
            previous: components["schemas"]["RevenueSums"];
            range: components["schemas"]["AnalyticsRange"];
            totals: components["schemas"]["RevenueSums"];
        };
        RevenueOfPeriod: {
            payments: components["schemas"]["PaymentFigures"] | null;
            /**
             * Format: date
             * @description Its first day, which may lie before the range.
             */
            start: string;
            wonAmounts: components["schemas"]["DealSum"][];
        };
        RevenueSums: {
            payments: components["schemas"]["PaymentFigures"] | null;
            wonAmounts: components["schemas"]["DealSum"][];
        };
        /** @enum {string} */
        RoleName: "owner" | "admin" | "manager" | "teacher" | "student" | "viewer";
        RoleRights: {
            permissions: string[];
            role: components["schemas"]["RoleName"];
        };
        RollbackMigration: {
            /** @description Also take back rows that people have edited since. */
            discardEdits?: boolean | null;
        };
        RollbackPreview: {
            /** @description At most 200 a table. */
            edited: components["schemas"]["EditedRow"][];
            /** Format: int64 */
            kept: number;
            /** Format: int64 */
            removed: number;
            /** Format: int64 */
            restored: number;
        };
        Room: {
            /** Format: uuid */
            branchId: string | null;
            branchName: string | null;
            /** Format: uuid */
            id: string;
            isActive: boolean;
            /**
             * Format: int64
             * @description Not cancelled.
             */
            lessonsThisWeek: number;
            location: string | null;
            name: string;
            note: string;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /** @description Fields that are left out stay as they are. */
        RoomChange: {
            name?: string | null;
            note?: string | null;
        };
        /** @description One migration. */
        Run: {
            cancelRequested: boolean;
            canResume: boolean;
            canRollback: boolean;
            /** Format: date-time */
            createdAt: string;
            dryRun: boolean;
            /** Format: int64 */
            etaSeconds: number | null;
            failure: components["schemas"]["Failure"] | null;
            file: components["schemas"]["RunFile"] | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            kinds: {
                [key: string]: components["schemas"]["KindCounts"];
            };
            /** @description Resuming needs the key again: it was not kept. */
            needsApiKey: boolean;
            options: components["schemas"]["RunOptions"];
            /** Format: double */
            ratePerSecond: number | null;
            /** @description Counts and the money proof; once the run is complete. */
            reconciliation: Record<string, unknown> | null;
            /**
             * Format: int64
             * @description Requests sent to the source.
             */
            requests: number;
            /** @description Choice and counts of a rollback, once one has begun. */
            rollback: Record<string, unknown> | null;
            source: components["schemas"]["RunSource"];
            /** Format: date-time */
            startedAt: string | null;
            /** @description `queued`, `running`, `completed`, `completed_with_warnings`, `failed`, `cancelled`, `rolling_back` or `rolled_back`. */
            status: string;
            /** @description The step under way; `null` after the last. */
            step: string | null;
            steps: string[];
            /** Format: int64 */
            version: number;
            /**
             * Format: int64
             * @description Records that were taken with something left out.
             */
            warnings: number;
        };
        /** @description The file whose rows a run brings. */
        RunFile: {
            /**
             * Format: uuid
             * @description It is kept for thirty days.
             */
            id: string;
            name: string;
        };
        RunOptions: {
            /** @description Empty: all branches. */
            branchIds: string[];
            includeArchived: boolean;
            includeLeads: boolean;
            kinds: string[];
            /** Format: date */
            lessonsFrom: string | null;
            /** Format: date */
            lessonsTo: string | null;
            onlyChanged: boolean;
            timeZone: string;
        };
        RunSource: {
            url: string;
            vendor: string;
        };
        SchoolDebt: {
            currency: string;
            /**
             * Format: int64
             * @description Zero or less.
             */
            debtMinor: number;
            /** Format: int64 */
            debtors: number;
        };
        /** @description The school over the range. */
        SchoolFigures: {
            /**
             * Format: int64
             * @description Today, whatever the range.
             */
            active: number;
            debt: components["schemas"]["SchoolDebt"] | null;
            /** @description Branches, groups or teachers, at most a hundred; those with most lessons first. */
            parts: components["schemas"]["SchoolPart"][];
            /** @description All of the range. */
            periods: components["schemas"]["SchoolOfPeriod"][];
            previous: components["schemas"]["SchoolSums"];
            range: components["schemas"]["AnalyticsRange"];
            totals: components["schemas"]["SchoolSums"];
        };
        SchoolOfPeriod: {
            /**
             * Format: int64
             * @description `null` where no lesson was held.
             */
            attendancePercent: number | null;
            /** Format: int64 */
            cancelled: number;
            /** Format: int64 */
            held: number;
            /** Format: int64 */
            joined: number;
            /** Format: int64 */
            left: number;
            /**
             * Format: date
             * @description Its first day, which may lie before the range.
             */
            start: string;
        };
        SchoolPart: {
            /** Format: int64 */
            attendancePercent: number | null;
            /**
             * Format: int64
             * @description What they owe: zero or less; `null` for those who may not see money.
             */
            debtMinor: number | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description Held in the range.
             */
            lessons: number;
            name: string;
            /**
             * Format: int64
             * @description Those who study there now.
             */
            students: number;
        };
        SchoolSums: {
            /**
             * Format: int64
             * @description Students when the range began.
             */
            atStart: number;
            /** Format: int64 */
            attendancePercent: number | null;
            /** Format: int64 */
            attended: number;
            /** Format: int64 */
            cancelled: number;
            /**
             * Format: int64
             * @description Who left, of those who were there when the range began.
             */
            churnPercent: number | null;
            /** Format: int64 */
            held: number;
            /** Format: int64 */
            joined: number;
            /** Format: int64 */
            left: number;
            /** Format: int64 */
            missed: number;
        };
        SearchHit: {
            /** @description HTML: the title, escaped, with what was meant inside `<mark>`. */
            highlight: string;
            /** Format: uuid */
            id: string;
            /** @description `contact`, `student`, `company`, `deal`, `task` or `communication`. */
            kind: string;
            /**
             * Format: float
             * @description 0 to 1, the best first.
             */
            score: number;
            subtitle: string | null;
            title: string;
        };
        /** @description An access token and whom it is for. The refresh token comes beside it, in a cookie that scripts cannot read. */
        Session: {
            accessToken: string;
            /**
             * Format: int64
             * @description Seconds.
             */
            expiresIn: number;
            organization: components["schemas"]["SessionOrganization"];
            /** @description `Bearer` */
            tokenType: string;
            user: components["schemas"]["SessionUser"];
        };
        SessionOrganization: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        SessionUser: {
            email: string;
            /** Format: uuid */
            id: string;
            name: string;
            role: components["schemas"]["RoleName"];
        };
        /** @description Decisions, 200 at most. */
        SettleRequest: {
            decisions?: components["schemas"]["ConflictDecision"][];
        };
        SettleResult: {
            failed: components["schemas"]["UnsettledConflict"][];
            settled: string[];
        };
        /** @description One e-mail or phone with everybody who has it. They stay separate people: siblings share a parent's phone. */
        Shared: {
            /** @description `email` or `phone`. */
            by: string;
            records: components["schemas"]["Sharer"][];
            value: string;
        };
        /** @description What two records have in common. */
        SharedPoint: {
            /** @description `email`, `phone` or, between two records, `name`. */
            kind: string;
            value: string;
        };
        /** @description Somebody who has the shared e-mail or phone. */
        Sharer: {
            existing: boolean;
            kind: string;
            /** Format: uuid */
            localId: string | null;
            /** @description `null` for somebody who was here before the migration. */
            remoteId: string | null;
            title: string;
        };
        /** @description The system a record came from. */
        Source: {
            vendor: string;
        };
        SourceBranch: {
            id: string;
            name: string;
        };
        /** @description A stage of a pipeline. */
        Stage: {
            /** @description A name of the palette. */
            color: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["StageKind"];
            name: string;
            /** Format: uuid */
            pipelineId: string;
            /**
             * Format: int32
             * @description Its place among the pipeline's stages, from 0.
             */
            position: number;
            /**
             * Format: int32
             * @description Of a deal that stands here to be won, in per cent.
             */
            probability: number;
            /** @description What a deal needs to come here: `amount`, `contact`, `company`, `owner`, `expectedOn`, `lossReason`. */
            requiredFields: string[];
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        StageAmount: {
            /** Format: int64 */
            amountMinor: number;
            currency: string;
            /** Format: int64 */
            dealsCount: number;
        };
        StageDurations: {
            /** Format: int64 */
            averageSeconds: number;
            /** Format: int64 */
            deals: number;
            /** Format: int64 */
            medianSeconds: number;
            /**
             * Format: int64
             * @description Nine in ten stood no longer.
             */
            p90Seconds: number;
        };
        /** @description What is written about a stage. A new one needs a name and, where it stands alone, its pipeline. */
        StageFields: {
            /** @description `gray`, `blue`, `cyan`, `teal`, `green`, `amber`, `orange`, `red`, `pink` or `violet`. */
            color?: string | null;
            kind?: components["schemas"]["StageKind"] | null;
            name?: string | null;
            /**
             * Format: uuid
             * @description Only of a new stage: it stays in its pipeline.
             */
            pipelineId?: string | null;
            /**
             * Format: int32
             * @description Its place among the pipeline's stages, from 0.
             */
            position?: number | null;
            /**
             * Format: int32
             * @description In per cent; a won stage has 100 and a lost one 0.
             */
            probability?: number | null;
            /** @description What a deal needs to come here: `amount`, `contact`, `company`, `owner`, `expectedOn`, `lossReason`, and own fields as `custom.KEY`. */
            requiredFields?: string[] | null;
        };
        /**
         * @description What standing in a stage means.
         * @enum {string}
         */
        StageKind: "open" | "won" | "lost";
        /** @description A deal's arrival at a stage. */
        StageMove: {
            actor: components["schemas"]["MoveActor"];
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            dealId: string;
            dealTitle: string;
            /**
             * Format: int64
             * @description How long it had stood where it came from.
             */
            durationSeconds: number | null;
            /**
             * Format: uuid
             * @description `null` for a deal's first stage.
             */
            fromStageId: string | null;
            fromStageName: string | null;
            /** Format: uuid */
            toStageId: string;
            toStageName: string;
        };
        /** @description How long deals stand at the open stages of a pipeline. */
        StageTimeFigures: {
            /** Format: uuid */
            pipelineId: string | null;
            range: components["schemas"]["AnalyticsRange"];
            stages: components["schemas"]["TimeInStage"][];
        };
        StandingDurations: {
            /** Format: int64 */
            deals: number;
            /**
             * Format: int64
             * @description How many stand there longer than nine in ten of those that left.
             */
            late: number;
            /** Format: int64 */
            longestSeconds: number;
            /** Format: int64 */
            medianSeconds: number;
        };
        Started: {
            /** Format: uuid */
            id: string;
            /** @description `queued` */
            status: string;
        };
        /** @description What the columns of a file are, and what is to be done with its rows. */
        StartImport: {
            /** @description Column by column the name of its field, see the file's `fields`; `null` leaves the column out. */
            columns: (string | null)[];
            /** @description Report what would be done and write nothing. */
            dryRun?: boolean | null;
            /** Format: uuid */
            fileId: string;
            onExisting?: components["schemas"]["OnExisting"] | null;
            /**
             * Format: uuid
             * @description Whom new records belong to where the row names nobody.
             */
            ownerId?: string | null;
            /**
             * Format: uuid
             * @description Where new deals go whose row names no stage. Left out: the beginning of the default pipeline.
             */
            stageId?: string | null;
        };
        /** @description What to move. What is left out takes the usual: every kind, every branch, archived students too, no leads. */
        StartMigration: {
            apiKey: string;
            /** @description The source's ids; left out or empty: all. */
            branchIds?: string[] | null;
            /** @description Report what would be done and write nothing. */
            dryRun?: boolean | null;
            email: string;
            includeArchived?: boolean | null;
            includeLeads?: boolean | null;
            /**
             * @description `branches`, `subjects`, `rooms`, `teachers`, `tariffs`, `students`, `groups`, `memberships`, `subscriptions`, `lessons`, `attendance`, `payments`.
             *     What a chosen kind needs comes with it.
             */
            kinds?: string[] | null;
            /** Format: date */
            lessonsFrom?: string | null;
            /** Format: date */
            lessonsTo?: string | null;
            /** @description Ask only for what changed since the last completed migration. */
            onlyChanged?: boolean | null;
            /** @description IANA name; the source writes local times. Left out: the organisation's. */
            timeZone?: string | null;
            /** @description `https://NAME.s20.online` */
            url: string;
        };
        /** @description A student's card. */
        Student: {
            /** Format: date */
            archivedOn: string | null;
            /**
             * Format: int64
             * @description Of the lessons held; `null` without any.
             */
            attendancePercent: number | null;
            /**
             * Format: int64
             * @description `null` for those who may not see money.
             */
            balanceMinor: number | null;
            /** Format: date */
            birthDate: string | null;
            branches: components["schemas"]["Reference"][];
            contact: components["schemas"]["StudentContact"];
            currency: string;
            /** @description Further fields of the system the student came from. */
            custom: Record<string, unknown>;
            emails: string[];
            externalIds: components["schemas"]["ExternalId"][];
            /** @description `male` or `female` */
            gender: string | null;
            /** @description All, those the student has left included. */
            groups: components["schemas"]["StudentGroup"][];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            joinedAt: string | null;
            /** Format: date */
            lastAttendedOn: string | null;
            name: string;
            /** Format: date-time */
            nextLessonAt: string | null;
            note: string;
            /** Format: int32 */
            paidLessons: number | null;
            payerName: string | null;
            /** @description E.164 */
            phones: string[];
            source: components["schemas"]["Source"] | null;
            /**
             * Format: int64
             * @description What the system the student came from says; `null` when it says nothing.
             */
            sourceBalanceMinor: number | null;
            /** @description The school's own word for where the student stands. */
            stage: string | null;
            status: components["schemas"]["StudentStatus"];
            teacher: components["schemas"]["Reference"] | null;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /** @description One lesson of a student. */
        StudentAttendance: {
            /**
             * Format: int64
             * @description `null` for those who may not see money.
             */
            chargeMinor: number | null;
            currency: string;
            grade: string | null;
            /** Format: uuid */
            id: string;
            lesson: components["schemas"]["AttendedLesson"];
            note: string;
            /** @description `planned`, `attended` or `missed` */
            status: string;
        };
        /** @description Fields that are left out stay as they are. */
        StudentChange: {
            /** Format: date */
            birthDate?: string | null;
            /** @description All of them. */
            emails?: string[] | null;
            name?: string | null;
            note?: string | null;
            payerName?: string | null;
            /** @description All of them, however they are written. */
            phones?: string[] | null;
            stage?: string | null;
            status?: components["schemas"]["StudentStatus"] | null;
        };
        /** @description How the student, or who answers for them, is reached. */
        StudentContact: {
            addresses: string[];
            emails: string[];
            /** Format: uuid */
            id: string;
            name: string;
            /** @description E.164 */
            phones: string[];
            /** @description As they were typed, those that are no readable number included. */
            phonesTyped: string[];
        };
        StudentGroup: {
            /** Format: date */
            endsOn: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            startsOn: string | null;
        };
        /** @description A student as lists show it. */
        StudentItem: {
            /**
             * Format: int64
             * @description Of the lessons held; `null` without any.
             */
            attendancePercent: number | null;
            /**
             * Format: int64
             * @description `null` for those who may not see money.
             */
            balanceMinor: number | null;
            currency: string;
            emails: string[];
            /** @description The first three of those the student is in now. */
            groups: components["schemas"]["Reference"][];
            /** Format: uuid */
            id: string;
            /** Format: date */
            lastAttendedOn: string | null;
            name: string;
            /** Format: date-time */
            nextLessonAt: string | null;
            /** Format: int32 */
            paidLessons: number | null;
            /** @description E.164 */
            phones: string[];
            source: components["schemas"]["Source"] | null;
            /** @description The school's own word for where the student stands. */
            stage: string | null;
            status: components["schemas"]["StudentStatus"];
            /** Format: int64 */
            version: number;
        };
        /**
         * @description Where a student stands.
         * @enum {string}
         */
        StudentStatus: "lead" | "active" | "archived";
        /** @description What a student has bought. */
        StudentSubscription: {
            /** Format: date */
            endsOn: string | null;
            /** Format: uuid */
            id: string;
            isSeparateBalance: boolean;
            note: string;
            /** Format: int32 */
            paidLessons: number | null;
            /** Format: date */
            paidUntil: string | null;
            /** @description As the system it came from wrote it: that system does not say whether it is money or lessons. `null` for those who may not see money. */
            sourceBalance: string | null;
            /** Format: date */
            startsOn: string | null;
            subjectName: string | null;
            tariffName: string | null;
        };
        /** @description Sums are `null` for those who may not see money. */
        StudentSummary: {
            /** Format: int64 */
            active: number;
            /** Format: int64 */
            archived: number;
            /** Format: int64 */
            balanceMinor: number | null;
            currency: string;
            /**
             * Format: int64
             * @description Zero or less.
             */
            debtMinor: number | null;
            /** Format: int64 */
            debtors: number | null;
            /** Format: int64 */
            leads: number;
            /** Format: int64 */
            total: number;
        };
        /** @description A change that a client has made to its copy. */
        SyncChange: {
            /**
             * Format: int64
             * @description The version the client has edited. When the record is at another one the change is a conflict, unless the record is as the change wants it already.
             *     Without it the change is applied whatever was written meanwhile.
             */
            baseVersion?: number | null;
            /** @description Made by the client, another for each change: a UUID, or whatever is unique to the person or key that sends it. */
            changeId: string;
            /**
             * @description What `POST` of such a record takes for `create`, and `PATCH` for `update`: fields that are left out stay. For `delete` of a stage or a pipeline in which
             *     deals stand: `{"moveTo": STAGE_ID}`.
             */
            data?: Record<string, unknown> | null;
            /**
             * Format: uuid
             * @description Of the record; a new one may bring its own. Needed to update and to delete.
             */
            id?: string | null;
            kind: components["schemas"]["SyncKind"];
            op: components["schemas"]["SyncOp"];
        };
        SyncChanges: {
            changes: components["schemas"]["SyncChange"][];
        };
        /** @description A field that both sides changed since they last agreed. */
        SyncConflict: {
            /** @description What both sides last agreed on. */
            base: Record<string, unknown> | null;
            /** @description `zveno`, `vendor`, `value`. */
            choice: string | null;
            /** Format: uuid */
            connectionId: string;
            /** Format: date-time */
            createdAt: string;
            crmType: string;
            /** @description As the record's JSON names it; `deleted` when the record was deleted there and changed here. */
            field: string;
            /** Format: uuid */
            id: string;
            /** @description `contacts`, `deals`… */
            kind: string;
            ours: Record<string, unknown> | null;
            /** Format: date-time */
            oursAt: string | null;
            /**
             * Format: int64
             * @description How often this field of this kind was decided for ours so far.
             */
            pastOurs: number;
            /** Format: int64 */
            pastTheirs: number;
            /** Format: uuid */
            recordId: string;
            remoteId: string;
            /** Format: date-time */
            settledAt: string | null;
            /** Format: uuid */
            settledBy: string | null;
            /** @description `open`, `settled`, `gone` (both sides came to the same by themselves). */
            status: string;
            theirs: Record<string, unknown> | null;
            /** Format: date-time */
            theirsAt: string | null;
            /** @description Of the record. */
            title: string;
            value: Record<string, unknown> | null;
            /** Format: int64 */
            version: number;
        };
        /** @description A record as it is now, or the news that it was deleted. */
        SyncItem: {
            data: components["schemas"]["SyncRecord"] | null;
            deleted: boolean;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SyncKind"];
            /**
             * Format: int64
             * @description What a client holds under a higher version is newer. Under the same one take what comes: names and counts of other records may have changed in it.
             */
            version: number;
        };
        /**
         * @description What kind of record it is.
         * @enum {string}
         */
        SyncKind: "companies" | "contacts" | "deals" | "tasks" | "communications" | "products" | "pipelines" | "stages" | "loss_reasons" | "tags" | "custom_fields";
        /** @enum {string} */
        SyncOp: "create" | "update" | "delete";
        /** @description A page of the feed. */
        SyncPage: {
            /**
             * Format: date-time
             * @description Once there is no more, the copy holds what had been committed by then.
             */
            asOf: string;
            hasMore: boolean;
            items: components["schemas"]["SyncItem"][];
            /** @description Where to go on: at once while there is more, and as `since` of the incremental feed whenever the client likes afterwards. There is always one. */
            nextCursor: string;
            pull: components["schemas"]["SyncPull"] | null;
        };
        /** @description A pipeline without its stages. */
        SyncPipeline: {
            /** Format: uuid */
            id: string;
            /** @description Deals that name no pipeline go here. */
            isDefault: boolean;
            name: string;
            /** Format: int32 */
            position: number;
            /** Format: int64 */
            version: number;
        };
        /** @description Whether the records of that system are in the snapshot. */
        SyncPull: {
            status: components["schemas"]["SyncPullStatus"];
        };
        /** @enum {string} */
        SyncPullStatus: "not_connected" | "started" | "done";
        /** @description A record as its own list shows it; `kind` says which. A pipeline comes without its stages and totals: stages are records of their own. */
        SyncRecord: components["schemas"]["Company"] | components["schemas"]["Contact"] | components["schemas"]["Deal"] | components["schemas"]["Task"] | components["schemas"]["Communication"] | components["schemas"]["Product"] | components["schemas"]["Field"] | components["schemas"]["Stage"] | components["schemas"]["SyncPipeline"] | components["schemas"]["LossReason"] | components["schemas"]["Tag"];
        SyncResult: {
            changeId: string;
            current: components["schemas"]["SyncRecord"] | null;
            /**
             * Format: uuid
             * @description Of the record.
             */
            id: string | null;
            problem: components["schemas"]["ProblemDocument"] | null;
            status: components["schemas"]["SyncResultStatus"];
            /**
             * Format: int64
             * @description The record's version after the change, or the one that stands in its way; none of a deleted record.
             */
            version: number | null;
        };
        /** @description What became of each change, in the order they came. */
        SyncResults: {
            results: components["schemas"]["SyncResult"][];
        };
        /** @enum {string} */
        SyncResultStatus: "applied" | "already_applied" | "conflict" | "rejected";
        SyncStatus: {
            connections: components["schemas"]["ConnectionStatus"][];
        };
        /** @description What people mark records with. */
        Tag: {
            /** @description A name of the interface's palette. */
            color: string;
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /** @description What is written about a tag. A new one needs a name that no other has, however it is written. */
        TagFields: {
            /** @description `gray`, `blue`, `cyan`, `teal`, `green`, `amber`, `orange`, `red`, `pink` or `violet`. */
            color?: string | null;
            name?: string | null;
        };
        /** @description A task. */
        Task: {
            assignee: components["schemas"]["Reference"] | null;
            company: components["schemas"]["Reference"] | null;
            contact: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            createdAt: string;
            deal: components["schemas"]["Reference"] | null;
            /**
             * Format: date-time
             * @description `null` while it is open.
             */
            doneAt: string | null;
            /** Format: date-time */
            dueAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Due on that day, whatever the hour. */
            isAllDay: boolean;
            kind: components["schemas"]["TaskKind"];
            note: string;
            /** @description What came of it. */
            result: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /** @description What is written about a task. A new one needs a title; a field left out of a patch stays, left out of a replacement it is emptied. */
        TaskFields: {
            /**
             * Format: uuid
             * @description A member of the team. A new task without this field is the caller's.
             */
            assigneeId?: string | null;
            /** Format: uuid */
            companyId?: string | null;
            /** Format: uuid */
            contactId?: string | null;
            /** Format: uuid */
            dealId?: string | null;
            /** Format: date-time */
            dueAt?: string | null;
            /** @description Due on that day, whatever the hour. */
            isAllDay?: boolean | null;
            /** @description Says that it is done, or not done after all. */
            isDone?: boolean | null;
            kind?: components["schemas"]["TaskKind"] | null;
            note?: string | null;
            /** @description What came of it. */
            result?: string | null;
            title?: string | null;
        };
        /** @enum {string} */
        TaskKind: "task" | "call" | "meeting" | "message";
        TaughtGroup: {
            /** Format: uuid */
            id: string;
            isArchived: boolean;
            name: string;
        };
        /** @description A teacher's card. */
        Teacher: {
            /**
             * Format: date
             * @description The day of leaving.
             */
            archivedOn: string | null;
            /** Format: date */
            birthDate: string | null;
            branches: components["schemas"]["Reference"][];
            emails: string[];
            /** @description `male` or `female` */
            gender: string | null;
            /** @description Running ones first. */
            groups: components["schemas"]["TaughtGroup"][];
            /**
             * Format: int64
             * @description Running groups, as first or second teacher.
             */
            groupsCount: number;
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description Not cancelled.
             */
            lessonsThisWeek: number;
            name: string;
            note: string;
            /** @description E.164 */
            phones: string[];
            skills: string[];
            source: components["schemas"]["Source"] | null;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        TeacherItem: {
            /**
             * Format: date
             * @description The day of leaving.
             */
            archivedOn: string | null;
            emails: string[];
            /**
             * Format: int64
             * @description Running groups, as first or second teacher.
             */
            groupsCount: number;
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description Not cancelled.
             */
            lessonsThisWeek: number;
            name: string;
            /** @description E.164 */
            phones: string[];
            /** Format: int64 */
            version: number;
        };
        /** @description Where the school is now, and with what right to read it. */
        TestConnection: {
            apiKey: string;
            /** @description Of the user whose key it is. */
            email: string;
            /** @description `https://NAME.s20.online` */
            url: string;
        };
        Tested: {
            branches: components["schemas"]["SourceBranch"][];
            /** @description Records a kind, as the source counts them. */
            counts: {
                [key: string]: number;
            };
            /** @description Always `true`: what is wrong comes as a problem. */
            ok: boolean;
        };
        TimeInStage: {
            color: string;
            /** Format: uuid */
            id: string;
            left: components["schemas"]["StageDurations"] | null;
            name: string;
            previous: components["schemas"]["StageDurations"] | null;
            still: components["schemas"]["StandingDurations"] | null;
        };
        /** @description One entry of a timeline; which fields are there depends on its kind. */
        TimelineEntry: {
            actor: components["schemas"]["Reference"] | null;
            /**
             * Format: int64
             * @description Of a payment; of a move what the deal was worth.
             */
            amountMinor: number | null;
            /** Format: date-time */
            at: string;
            body: string | null;
            currency: string | null;
            deal: components["schemas"]["Reference"] | null;
            direction: components["schemas"]["Direction"] | null;
            /**
             * Format: int64
             * @description Of a call; of a move how long the deal had stood where it came from.
             */
            durationSeconds: number | null;
            /** @description Names of the stages of a move. */
            fromStage: string | null;
            /**
             * Format: uuid
             * @description Of the communication, the task or the payment; of a move its place in the history.
             */
            id: string;
            isPinned: boolean;
            /** @description `note`, `call`, `email`, `message`, `meeting`, `task` (a done one), `move` or `payment`. */
            kind: string;
            title: string | null;
            toStage: string | null;
            /**
             * Format: int64
             * @description Of what can be edited, else 0.
             */
            version: number;
        };
        /** @description Records of one kind. */
        Told: {
            ids: string[];
            kind: components["schemas"]["DoubleKind"];
        };
        TotpCode: {
            /** @description Six digits. */
            code: string;
        };
        TotpOff: {
            code?: string | null;
            /** Format: password */
            password: string;
        };
        TotpSetup: {
            /** @description To draw as a QR code. */
            otpauthUrl: string;
            /** @description To type by hand. */
            secret: string;
        };
        /** @description A merge that was undone. */
        UndoneMerge: components["schemas"]["Merge"] & {
            /** @description Fields of the primary that somebody has changed since the merge: they stay as they are. */
            kept: string[];
        };
        UnsettledConflict: {
            /** @description `not_found`, `already_settled`, `not_acceptable`. */
            code: string;
            /** Format: uuid */
            id: string;
        };
        /** @description A list as somebody likes to see it. */
        View: {
            /** Format: uuid */
            id: string;
            isShared: boolean;
            name: string;
            /** Format: int32 */
            position: number;
            recordKind: components["schemas"]["ViewKind"];
            /** @description Filters, order and columns, as the page wrote them. */
            settings: Record<string, unknown>;
            /**
             * Format: uuid
             * @description Whose it is: they may change it.
             */
            userId: string;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /** @description What is written about a view. A new one needs a name. */
        ViewFields: {
            /** @description Everybody sees it. */
            isShared?: boolean | null;
            name?: string | null;
            /**
             * Format: int32
             * @description Its place, from 0; a new one comes last.
             */
            position?: number | null;
            settings?: Record<string, unknown> | null;
        };
        /**
         * @description What a view lists.
         * @enum {string}
         */
        ViewKind: "company" | "contact" | "deal" | "task";
        WonSum: {
            /** Format: int64 */
            amountMinor: number;
            currency: string;
            /** Format: int64 */
            deals: number;
        };
        WorkFigures: {
            /** Format: int64 */
            calls: number;
            /**
             * Format: int64
             * @description Deals created in the range that are this member's now.
             */
            created: number;
            /** Format: int64 */
            emails: number;
            /** Format: int64 */
            lost: number;
            lostAmounts: components["schemas"]["DealSum"][];
            /** Format: int64 */
            meetings: number;
            /** Format: int64 */
            messages: number;
            /** Format: int64 */
            notes: number;
            /** Format: int64 */
            tasksDone: number;
            /**
             * Format: int64
             * @description Due in the range, and open still.
             */
            tasksOverdue: number;
            /**
             * Format: int64
             * @description Won of those won or lost.
             */
            winPercent: number | null;
            /** Format: int64 */
            won: number;
            wonAmounts: components["schemas"]["DealSum"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    showFunnel: {
        parameters: {
            query?: {
                /** @description `csv` gives the same figures as a table, in UTF-8 with a byte order mark. */
                format?: "json" | "csv";
                /** @description The first day, in the organisation's time zone; thirty days in all unless said. */
                from?: string;
                ownerId?: string;
                pipelineId?: string;
                /** @description The last day; today unless said. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelFigures"];
                    "text/csv": string;
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showManagers: {
        parameters: {
            query?: {
                /** @description `csv` gives the same figures as a table, in UTF-8 with a byte order mark. */
                format?: "json" | "csv";
                /** @description The first day, in the organisation's time zone; thirty days in all unless said. */
                from?: string;
                ownerId?: string;
                pipelineId?: string;
                /** @description The last day; today unless said. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerFigures"];
                    "text/csv": string;
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showOutcomes: {
        parameters: {
            query?: {
                /** @description `csv` gives the same figures as a table, in UTF-8 with a byte order mark. */
                format?: "json" | "csv";
                /** @description The first day, in the organisation's time zone; thirty days in all unless said. */
                from?: string;
                ownerId?: string;
                pipelineId?: string;
                /** @description What the range is cut into; by its length unless said. */
                step?: "day" | "week" | "month";
                /** @description The last day; today unless said. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeFigures"];
                    "text/csv": string;
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showRevenue: {
        parameters: {
            query?: {
                /** @description `csv` gives the same figures as a table, in UTF-8 with a byte order mark. */
                format?: "json" | "csv";
                /** @description The first day, in the organisation's time zone; thirty days in all unless said. */
                from?: string;
                ownerId?: string;
                pipelineId?: string;
                /** @description What the range is cut into; by its length unless said. */
                step?: "day" | "week" | "month";
                /** @description The last day; today unless said. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevenueFigures"];
                    "text/csv": string;
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showSchool: {
        parameters: {
            query?: {
                /** @description What `parts` are; branches unless said. */
                by?: "branch" | "group" | "teacher";
                /** @description `csv` gives the same figures as a table, in UTF-8 with a byte order mark. */
                format?: "json" | "csv";
                /** @description The first day, in the organisation's time zone; thirty days in all unless said. */
                from?: string;
                /** @description What the range is cut into; by its length unless said. */
                step?: "day" | "week" | "month";
                /** @description The last day; today unless said. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolFigures"];
                    "text/csv": string;
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showStageTimes: {
        parameters: {
            query?: {
                /** @description `csv` gives the same figures as a table, in UTF-8 with a byte order mark. */
                format?: "json" | "csv";
                /** @description The first day, in the organisation's time zone; thirty days in all unless said. */
                from?: string;
                ownerId?: string;
                pipelineId?: string;
                /** @description The last day; today unless said. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageTimeFigures"];
                    "text/csv": string;
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_ApiKey"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                actorId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                from?: string;
                /** @description The kind of record: `student`, `member`, `api_key`… */
                kind?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
                recordId?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditEntry"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Forgotten"];
            };
        };
        responses: {
            /** @description Taken on; it will be done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_credentials`, `totp_required` or `totp_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `member_disabled` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MyChange"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `csrf_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `reset_invalid` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_OpenSession"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    totpConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpCode"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `totp_not_set_up` or `totp_already_on` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    totpDisable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpOff"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    totpSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpSetup"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `totp_already_on` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBranches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_Reference"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bulk"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResults"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCommunications: {
        parameters: {
            query?: {
                companyId?: string;
                /** @description One of the three is needed. */
                contactId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                dealId?: string;
                kind?: "note" | "call" | "email" | "message" | "meeting";
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Communication"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCommunication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommunicationFields"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Communication"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showCommunication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Communication"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceCommunication: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommunicationFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Communication"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCommunication: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCommunication: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommunicationFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Communication"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreCommunication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Communication"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCompanies: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /**
                 * @description `KEY:VALUE` of an own field, for instance `level:B2`; repeated, the records have all of them, 20 at most. Texts are compared by their first 200
                 *     characters, in any case; yes and no are `true` and `false`. What is no key or no value of the field finds nothing.
                 */
                custom?: string[];
                /** @description How many items, 1 to 200. */
                limit?: number;
                ownerId?: string;
                /** @description Parts of the name, an e-mail or a phone however it is written. */
                q?: string;
                /** @description `name` by default. */
                sort?: "name" | "-name" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt";
                /** @description Records that carry any of these tags, with commas between the ids; 50 at most. */
                tagId?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Company"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyFields"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`, or `merged_away` with the record it is now part of as `mergedInto` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companyDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_Like"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merged_away`: undo the merge instead */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companyTimeline: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Some of `note`, `call`, `email`, `message`, `meeting`, `task`, `move`, `payment`, with commas between; all when absent. */
                kinds?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TimelineEntry"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCompanies: {
        parameters: {
            query?: {
                /**
                 * @description `KEY:VALUE` of an own field, for instance `level:B2`; repeated, the records have all of them, 20 at most. Texts are compared by their first 200
                 *     characters, in any case; yes and no are `true` and `false`. What is no key or no value of the field finds nothing.
                 */
                custom?: string[];
                /** @description `csv` by default. */
                format?: "csv" | "xlsx";
                ownerId?: string;
                /** @description Parts of the name, an e-mail or a phone however it is written. */
                q?: string;
                /** @description `name` by default. */
                sort?: "name" | "-name" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt";
                /** @description Records that carry any of these tags, with commas between the ids; 50 at most. */
                tagId?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                    "text/csv": string;
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeCompanies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeFields"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the changed record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCompanyMerge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: a record is at another version than seen */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContacts: {
        parameters: {
            query?: {
                companyId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /**
                 * @description `KEY:VALUE` of an own field, for instance `level:B2`; repeated, the records have all of them, 20 at most. Texts are compared by their first 200
                 *     characters, in any case; yes and no are `true` and `false`. What is no key or no value of the field finds nothing.
                 */
                custom?: string[];
                /** @description How many items, 1 to 200. */
                limit?: number;
                ownerId?: string;
                /** @description Parts of the name, an e-mail or a phone however it is written. */
                q?: string;
                /** @description `name` by default. */
                sort?: "name" | "-name" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt";
                /** @description Records that carry any of these tags, with commas between the ids; 50 at most. */
                tagId?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Contact"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactFields"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactCard"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`, or `merged_away` with the record it is now part of as `mergedInto` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contactDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_Like"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showContactLearning: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactLearning"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contactLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactLinks"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactLinks"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    separateContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreLinkSuggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merged_away`: undo the merge instead */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contactTimeline: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Some of `note`, `call`, `email`, `message`, `meeting`, `task`, `move`, `payment`, with commas between; all when absent. */
                kinds?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TimelineEntry"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportContacts: {
        parameters: {
            query?: {
                companyId?: string;
                /**
                 * @description `KEY:VALUE` of an own field, for instance `level:B2`; repeated, the records have all of them, 20 at most. Texts are compared by their first 200
                 *     characters, in any case; yes and no are `true` and `false`. What is no key or no value of the field finds nothing.
                 */
                custom?: string[];
                /** @description `csv` by default. */
                format?: "csv" | "xlsx";
                ownerId?: string;
                /** @description Parts of the name, an e-mail or a phone however it is written. */
                q?: string;
                /** @description `name` by default. */
                sort?: "name" | "-name" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt";
                /** @description Records that carry any of these tags, with commas between the ids; 50 at most. */
                tagId?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                    "text/csv": string;
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeContacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeFields"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the changed record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewContactMerge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: a record is at another version than seen */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeals: {
        parameters: {
            query?: {
                companyId?: string;
                contactId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /**
                 * @description `KEY:VALUE` of an own field, for instance `level:B2`; repeated, the records have all of them, 20 at most. Texts are compared by their first 200
                 *     characters, in any case; yes and no are `true` and `false`. What is no key or no value of the field finds nothing.
                 */
                custom?: string[];
                /** @description How many items, 1 to 200. */
                limit?: number;
                ownerId?: string;
                pipelineId?: string;
                /** @description Parts of the title. */
                q?: string;
                /** @description `-createdAt` by default. */
                sort?: "title" | "-title" | "amount" | "-amount" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt";
                stageId?: string;
                status?: "open" | "won" | "lost";
                /** @description Records that carry any of these tags, with commas between the ids; 50 at most. */
                tagId?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Deal"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDeal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealFields"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showDeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealCard"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDealLines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealLines"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceDealLines: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen: the deal's */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealLinesFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealLines"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the lines as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addDealLine: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen: the deal's */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealLineFields"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealLines"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the lines as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeDealLine: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen: the deal's */
                "if-match"?: string;
            };
            path: {
                id: string;
                lineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the lines as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeDealLine: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen: the deal's */
                "if-match"?: string;
            };
            path: {
                id: string;
                lineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealLineFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealLines"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the lines as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreDeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dealTimeline: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Some of `note`, `call`, `email`, `message`, `meeting`, `task`, `move`, `payment`, with commas between; all when absent. */
                kinds?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TimelineEntry"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportDeals: {
        parameters: {
            query?: {
                companyId?: string;
                contactId?: string;
                /**
                 * @description `KEY:VALUE` of an own field, for instance `level:B2`; repeated, the records have all of them, 20 at most. Texts are compared by their first 200
                 *     characters, in any case; yes and no are `true` and `false`. What is no key or no value of the field finds nothing.
                 */
                custom?: string[];
                /** @description `csv` by default. */
                format?: "csv" | "xlsx";
                ownerId?: string;
                pipelineId?: string;
                /** @description Parts of the title. */
                q?: string;
                /** @description `-createdAt` by default. */
                sort?: "title" | "-title" | "amount" | "-amount" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt";
                stageId?: string;
                status?: "open" | "won" | "lost";
                /** @description Records that carry any of these tags, with commas between the ids; 50 at most. */
                tagId?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                    "text/csv": string;
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDuplicates: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `contact` by default. */
                kind?: "contact" | "company";
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DuplicateGroup"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Told"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Told"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFields: {
        parameters: {
            query?: {
                recordKind?: "company" | "contact" | "deal";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_Field"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createField: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewField"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Field"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showField: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Field"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceField: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Field"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the field as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteField: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the field as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeField: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Field"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the field as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreField: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Field"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_fields` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadImportFile: {
        parameters: {
            query: {
                kind: "contact" | "company" | "deal";
                /** @description What the file is called. */
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    /** @description The file */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportFile"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: `file_empty`, `file_too_long`, `file_too_wide` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showImportFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportFile"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such file, or it is older than thirty days */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportRuns: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Run"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartImport"];
            };
        };
        responses: {
            /** @description Taken on; it will be done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `migration_running` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMerges: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                kind?: "contact" | "company";
                /** @description How many items, 1 to 200. */
                limit?: number;
                /** @description The record that stayed. */
                primaryId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Merge"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneMerge"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `merge_undone` already, `merge_expired`, `merged_again` (undo the later merge first), or `merge_record_gone` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only those that are sold, or only those that are not any more. */
                isActive?: boolean;
                /** @description How many items, 1 to 200. */
                limit?: number;
                /** @description Parts of the name or the code. */
                q?: string;
                /** @description `name` by default. */
                sort?: "name" | "-name" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Product"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductFields"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchRecords: {
        parameters: {
            query?: {
                /** @description Some of `contact`, `student`, `company`, `deal`, `product`, `task`, `communication`, with commas between; all when absent. */
                kinds?: string;
                /** @description How many, 1 to 50. */
                limit?: number;
                /** @description Words in any form, beginnings, parts of e-mails, digits of phones however they are written. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_SearchHit"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_Tag"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTag: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagFields"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the tag as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the tag as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the tag as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_tags` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                assigneeId?: string;
                companyId?: string;
                contactId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                dealId?: string;
                /** @description Due at or after. */
                dueFrom?: string;
                /** @description Due before. */
                dueUntil?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
                /** @description Words of the title or the note, in any form; the last one may be cut short. */
                q?: string;
                /** @description `open` by default: the next to be done first, those without a day last. `done`: the last done first. */
                state?: "open" | "done";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Task"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskFields"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: {
                recordKind?: "company" | "contact" | "deal" | "task";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_View"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewView"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or `feature_off`: views are not shared */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or `feature_off`: views are not shared */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the view as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or `feature_off`: views are not shared */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the view as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFeatures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_Feature"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeFeature: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                key: components["schemas"]["FeatureKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeatureFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feature"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the feature as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGroups: {
        parameters: {
            query?: {
                /** @description Only archived ones, or only running ones; all when absent. */
                archived?: boolean;
                branchId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
                /** @description Parts of the name. */
                q?: string;
                /** @description First or second teacher. */
                teacherId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_GroupItem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupChange"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `totp_required` or `totp_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_member` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLessons: {
        parameters: {
            query?: {
                branchId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /**
                 * @description Lessons that begin at this instant or later; a plain day is the organisation's own.
                 * @example 2026-11-16T21:00:00Z
                 */
                from?: string;
                /** @description The group itself, or taught together with others. */
                groupId?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
                roomId?: string;
                /** @description By start, `startsAt` by default. */
                sort?: "startsAt" | "-startsAt";
                status?: "planned" | "held" | "cancelled";
                /** @description First or second teacher. */
                teacherId?: string;
                /**
                 * @description Lessons that begin before this instant; a plain day belongs to the range as a whole.
                 * @example 2026-11-22
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LessonItem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showLesson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lesson"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    migrationBalances: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only students whose two balances differ. */
                differing?: boolean;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Balance"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such migration */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelMigration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it will be done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such migration */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `migration_not_running` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    migrationDuplicates: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Shared"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such migration */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    migrationKept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_KeptRow"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such migration */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    migrationLog: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `info`, `warning` or `error`. */
                level?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LogLine"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such migration */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    migrationLogCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such migration */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    migrationRecords: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description As in `kinds` of the run. */
                kind?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
                /** @description `created`, `updated`, `unchanged`, `skipped` or `quarantined`. */
                verdict?: string;
                /** @description Only records of which something was left out. */
                warned?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Record"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such migration */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeMigration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ResumeMigration"] | null;
            };
        };
        responses: {
            /** @description Taken on; it will be done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such migration */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `migration_not_stopped`, `migration_running`, `api_key_needed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rollbackMigration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RollbackMigration"] | null;
            };
        };
        responses: {
            /** @description Taken on; it will be done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such migration */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `migration_running`, `nothing_to_roll_back`, `newer_run_stands` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewRollback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollbackPreview"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such migration */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    migrationHistory: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Run"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewMigration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartMigration"];
            };
        };
        responses: {
            /** @description Taken on; it will be done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `migration_running` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`, `url_not_allowed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startMigration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartMigration"];
            };
        };
        responses: {
            /** @description Taken on; it will be done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `migration_running` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`, `url_not_allowed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    migrationStatus: {
        parameters: {
            query?: {
                /** @description Left out: the newest migration. */
                id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no_migration` when there has been none, `not_found` for an unknown id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testMigrationConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestConnection"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tested"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `alfacrm_not_alfacrm`, `alfacrm_bad_credentials`, `alfacrm_forbidden`, `url_not_allowed`, `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `alfacrm_unreachable` */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationChange"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayments: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The first day of the range. */
                from?: string;
                kind?: "income" | "refund" | "correction";
                /** @description How many items, 1 to 200. */
                limit?: number;
                /** @description Parts of the student's name, an e-mail or a phone. */
                q?: string;
                studentId?: string;
                /** @description The last day of the range. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Payment"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    summarizePayments: {
        parameters: {
            query?: {
                /** @description The first day of the range. */
                from?: string;
                /** @description The last day of the range. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentSummary"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPipelines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_Pipeline"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPipeline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPipeline"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showPipeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replacePipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePipeline: {
        parameters: {
            query?: {
                /** @description The stage that takes the deals; needed when there are any. */
                moveTo?: string;
            };
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stage_holds_deals` with their number as `deals`, or `last_pipeline` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showBoard: {
        parameters: {
            query?: {
                /** @description How many deals of each column, 1 to 50. */
                limit?: number;
                ownerId?: string;
                /** @description Parts of the title. */
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardView"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restorePipeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_pipelines` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLossReasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_LossReason"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createLossReason: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LossReasonFields"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LossReason"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteLossReason: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeLossReason: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LossReasonFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LossReason"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreLossReason: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LossReason"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStages: {
        parameters: {
            query?: {
                /** @description Those of one pipeline. */
                pipelineId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_Stage"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createStage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StageFields"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stage"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stage"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StageFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stage"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stage_holds_deals`: its kind cannot change */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteStage: {
        parameters: {
            query?: {
                /** @description The stage that takes the deals; needed when there are any. */
                moveTo?: string;
            };
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stage_holds_deals` with their number as `deals`, or `last_stage` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StageFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stage"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stage_holds_deals`: its kind cannot change */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `changed_meanwhile`, with the record as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stageDeals: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
                ownerId?: string;
                /** @description Parts of the title. */
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Deal"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stageHistory: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_StageMove"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stage"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `pipeline_gone` or `too_many_stages` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRooms: {
        parameters: {
            query?: {
                branchId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Room"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRoom: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomChange"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStudents: {
        parameters: {
            query?: {
                branchId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only those whose balance is negative. Needs `money:read`. */
                debt?: boolean;
                groupId?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
                /** @description Parts of the name, an e-mail or a phone however it is written. One or two letters find names, too, but not by an index. */
                q?: string;
                /** @description `name` by default; by balance debts come first. Balances need `money:read`. */
                sort?: "name" | "-name" | "balance" | "-balance";
                status?: "lead" | "active" | "archived";
                /** @description Their own teacher, or the teacher of a group they are in. */
                teacherId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_StudentItem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showStudent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Student"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeStudent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudentChange"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Student"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStudentAttendance: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_StudentAttendance"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLedger: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_StudentSubscription"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    summarizeStudents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentSummary"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSubjects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_Reference"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConflicts: {
        parameters: {
            query?: {
                connectionId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                field?: string;
                kind?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
                recordId?: string;
                /** @description `open` by default; `settled`, `gone`, or `all`. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SyncConflict"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenConflict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_settled` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleConflicts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleRequest"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettleResult"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_Connection"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    connectCrm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectRequest"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `vendor_bad_credentials`, `vendor_code_used`, `vendor_code_expired`, `vendor_redirect_mismatch`, `vendor_unknown_account`, `vendor_forbidden`, `vendor_refused`, `url_not_allowed`, `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `vendor_unreachable`, `vendor_limited`, `vendor_unexpected_answer` */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was seen */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionFields"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`, with the connection as `current` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auditConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditRequest"];
            };
        };
        responses: {
            /** @description Taken on; it will be done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConnectionCalls: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only those that failed. */
                failed?: boolean;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ConnectionCall"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConnectionFields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mapping"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeConnectionFields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingChange"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mapping"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConnectionOutgoing: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
                /** @description All by default. */
                state?: "waiting" | "dead";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_OutgoingRecord"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardConnectionOutgoing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutgoingChoice"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutgoingCount"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryConnectionOutgoing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutgoingChoice"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutgoingCount"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it will be done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConnectionRuns: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ConnectionRun"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showAuthUrl: {
        parameters: {
            query: {
                /** @description Of the account, where the vendor has to know it (Bitrix24). */
                baseUrl?: string;
                /** @description Of the integration; the operator's own when absent. */
                clientId?: string;
                /** @description `amocrm`, `bitrix24`. */
                crmType: string;
                /** @description The way back, where the integration has another than ours. */
                redirectUri?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthUrl"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestAuthUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthUrlRequest"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthUrl"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    syncIncremental: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
                /** @description The `nextCursor` of the last answer, of this endpoint or of the snapshot; or a time (RFC 3339), which is taken a little earlier. Needed unless `cursor` is given. */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncPage"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cursor_expired` or `access_changed`: begin again with `/api/sync/initial` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    syncInitial: {
        parameters: {
            query?: {
                /** @description `amocrm` or `bitrix24`: says in `pull` how far the records of that system are in the snapshot. */
                crmType?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncPage"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cursor_expired` or `access_changed`: begin again, without a cursor */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    syncOutgoing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SyncChanges"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncResults"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showSyncStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncStatus"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCrmVendors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_CrmVendor"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTeachers: {
        parameters: {
            query?: {
                /** @description Only those who left, or only those who work; all when absent. */
                archived?: boolean;
                branchId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
                /** @description Parts of the name, an e-mail or a phone. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TeacherItem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showTeacher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Teacher"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_Invitation"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description Made; `location` says where it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_member` or `already_invited` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_Member"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The member's `version` in quotes */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberChange"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_owner` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `changed_meanwhile` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMemberActivity: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditEntry"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matrix"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    configureLms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfigureRequest"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigureAnswer"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `lms_bad_credentials`, `lms_rights_missing`, `lms_refused`, `lms_moved`, `url_not_allowed`, `validation_failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `lms_unreachable`, `lms_limited`, `lms_unexpected_answer` */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetLms: {
        parameters: {
            query?: {
                /** @description A connection. Without it all of them, and where only one can be meant, the only one. */
                connectionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLmsConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_LmsConnection"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showLmsConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LmsConnection"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeLmsConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeLmsConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LmsConnectionChange"];
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LmsConnection"];
                };
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showLmsDrift: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LmsDrift"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLmsCourses: {
        parameters: {
            query?: {
                connectionId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
                /** @description Parts of the name or of the short name. */
                q?: string;
                /** @description Also those that are not on the platform any more. */
                removed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LmsCourse"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showLmsCourse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LmsCoursePage"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLmsCoursePeople: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `remoteId` of a group or section. */
                group?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
                /** @description Parts of the name or of the e-mail. */
                q?: string;
                role?: "student" | "teacher";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LmsLearner"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLmsLessons: {
        parameters: {
            query?: {
                connectionId?: string;
                courseId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
                /** @description Parts of the name. */
                q?: string;
                /** @description Only those whose progress is tracked. */
                tracked?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LmsLesson"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showLmsLesson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LmsLesson"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLmsLessonStudents: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
                state?: "done" | "failed" | "open";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LmsLessonStudent"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showLmsStatus: {
        parameters: {
            query?: {
                /** @description A connection. Without it all of them, and where only one can be meant, the only one. */
                connectionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LmsStatus"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLmsStudents: {
        parameters: {
            query?: {
                connectionId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items, 1 to 200. */
                limit?: number;
                /** @description Only those who are, or are not, linked to a contact. */
                linked?: boolean;
                /** @description Parts of the name or of the e-mail. */
                q?: string;
                status?: "active" | "suspended" | "removed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LmsStudent"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showLmsStudent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LmsStudentPage"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkLmsStudent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LmsLinkRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keepLmsStudentApart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showLmsStudentCourse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_LmsStep"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLmsStudentSuggestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_LmsSuggestion"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record in the caller's organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runLms: {
        parameters: {
            query?: {
                /** @description A connection. Without it all of them, and where only one can be meant, the only one. */
                connectionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it will be done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LmsRunStarted"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `lms_running` with `runId` while it is being read, `lms_not_configured`, `lms_reconnect_needed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startLmsByGet: {
        parameters: {
            query?: {
                /** @description A connection. Without it all of them, and where only one can be meant, the only one. */
                connectionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LmsStatus"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `lms_not_configured` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startLms: {
        parameters: {
            query?: {
                /** @description A connection. Without it all of them, and where only one can be meant, the only one. */
                connectionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LmsStatus"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `lms_not_configured` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopLmsByGet: {
        parameters: {
            query?: {
                /** @description A connection. Without it all of them, and where only one can be meant, the only one. */
                connectionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LmsStatus"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `lms_not_configured` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopLms: {
        parameters: {
            query?: {
                /** @description A connection. Without it all of them, and where only one can be meant, the only one. */
                connectionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LmsStatus"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `lms_not_configured` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description The values are not acceptable; `errors` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testLms: {
        parameters: {
            query?: {
                /** @description A connection. Without it all of them, and where only one can be meant, the only one. */
                connectionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LmsTest"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `lms_not_configured` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description `lms_bad_credentials`, or several connections and none named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `lms_unreachable`, `lms_unexpected_answer` */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLmsVendors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Items_LmsVendor"];
                };
            };
            /** @description Not signed in, or no longer */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Signed in, but not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description Too many requests; `retry-after` says when to come back */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Something broke */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
