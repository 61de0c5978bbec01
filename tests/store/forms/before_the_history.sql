BEGIN TRANSACTION;
CREATE TABLE banned_employers (
	plain_name VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	decision_id INTEGER NOT NULL, 
	PRIMARY KEY (plain_name), 
	FOREIGN KEY(decision_id) REFERENCES screening_decisions (id)
);
INSERT INTO "banned_employers" VALUES('stella','Stella',1);
CREATE TABLE offer_keys (
	"key" VARCHAR NOT NULL, 
	offer_id VARCHAR NOT NULL, 
	PRIMARY KEY ("key", offer_id), 
	FOREIGN KEY(offer_id) REFERENCES offers (id)
);
INSERT INTO "offer_keys" VALUES('178ee086f36ffaff','x');
INSERT INTO "offer_keys" VALUES('505a56c9348a5149','x');
INSERT INTO "offer_keys" VALUES('59f3c6ba8aa5e1e3','x');
INSERT INTO "offer_keys" VALUES('a4feeeff09be6337','x');
INSERT INTO "offer_keys" VALUES('a5599711d8e2edd8','x');
INSERT INTO "offer_keys" VALUES('af3add9e22b10a09','x');
INSERT INTO "offer_keys" VALUES('ccdffb8167c2fb37','x');
INSERT INTO "offer_keys" VALUES('e6be3a472e69c195','x');
INSERT INTO "offer_keys" VALUES('e743b150978dc404','x');
INSERT INTO "offer_keys" VALUES('3a53e3c7010f462c','a');
INSERT INTO "offer_keys" VALUES('e6b32ada63d7c6ed','a');
INSERT INTO "offer_keys" VALUES('fda5b4d2ba824897','a');
INSERT INTO "offer_keys" VALUES('ff512dd268fce994','a');
CREATE TABLE offer_revisions (
	offer_id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	record JSON NOT NULL, 
	content_hash VARCHAR NOT NULL, 
	replaced_on DATE NOT NULL, 
	PRIMARY KEY (offer_id, number), 
	FOREIGN KEY(offer_id) REFERENCES offers (id)
);
INSERT INTO "offer_revisions" VALUES('a',1,'{"id": "a", "title": "Aiuto cuoca", "employer": "Ditta a", "country": "IT", "city": "Milano", "kind": "vacancy"}','fbdcce0a452c4d4f2fb064f7fb58afd281e081549f966f8687f1d466cfb2c01b','2026-11-24');
CREATE TABLE offers (
	id VARCHAR NOT NULL, 
	source_id INTEGER NOT NULL, 
	source_key VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	record JSON NOT NULL, 
	content_hash VARCHAR NOT NULL, 
	traits JSON NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	signs JSON NOT NULL, 
	held_for JSON NOT NULL, 
	pay_isco VARCHAR, 
	pay_country VARCHAR, 
	pay_currency VARCHAR, 
	pay_month DOUBLE, 
	pay_hours_known BOOLEAN, 
	pay_far VARCHAR, 
	deadline DATE, 
	first_seen DATE NOT NULL, 
	last_seen DATE NOT NULL, 
	times_seen INTEGER NOT NULL, 
	last_run_id INTEGER NOT NULL, 
	closed_on DATE, 
	merged_into VARCHAR, 
	PRIMARY KEY (id), 
	UNIQUE (source_id, source_key), 
	FOREIGN KEY(source_id) REFERENCES sources (id), 
	FOREIGN KEY(last_run_id) REFERENCES source_runs (id), 
	FOREIGN KEY(merged_into) REFERENCES offers (id)
);
INSERT INTO "offers" VALUES('a',1,'a','vacancy','Cuoca','{"id": "a", "title": "Cuoca", "employer": "Ditta a", "country": "IT", "city": "Milano", "kind": "vacancy"}','bc0645ae587b951b32ba17edb61818a0310c7ae7e15cf1d38b547e636e68565b','{"kind": "vacancy", "title": "cuoca", "employer": "ditta a", "country": "IT", "city": "milano", "lat": 45.4642, "lon": 9.19, "radius_km": 9.0, "isco": "5120"}','open','[]','[]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-23','2026-11-24',2,2,NULL,NULL);
INSERT INTO "offers" VALUES('x',1,'x','vacancy','Cameriera','{"id": "x", "title": "Cameriera", "description": "Guadagni alti senza esperienza. Paghi 300 euro prima di iniziare e ci lasci il passaporto. Contatto solo WhatsApp, non fare domande.", "employer": "Stella Srl", "country": "IT", "city": "Milano", "kind": "vacancy"}','c91a27340c1591202a193fc5c272594290064f10b054f261cc441cb6aca38577','{"kind": "vacancy", "title": "cameriera", "employer": "stella", "country": "IT", "city": "milano", "lat": 45.4642, "lon": 9.19, "radius_km": 9.0, "isco": "5131", "language": "it", "names": ["whatsapp"], "numbers": ["300"]}','held','["documents_kept", "fee_to_start", "penalty_for_leaving", "no_questions_asked", "private_chat_only", "pay_too_high"]','["documents_kept", "fee_to_start", "penalty_for_leaving", "no_questions_asked", "private_chat_only", "pay_too_high", "banned_employer"]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-23','2026-11-24',2,2,NULL,NULL);
CREATE TABLE screening_decisions (
	id INTEGER NOT NULL, 
	act VARCHAR NOT NULL, 
	offer_id VARCHAR, 
	employer VARCHAR, 
	signs JSON NOT NULL, 
	who VARCHAR NOT NULL, 
	why VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(offer_id) REFERENCES offers (id)
);
INSERT INTO "screening_decisions" VALUES(1,'ban_employer',NULL,'Stella','[]','anna','documents','2026-11-27 07:27:36.555879');
CREATE TABLE source_runs (
	id INTEGER NOT NULL, 
	source_id INTEGER NOT NULL, 
	day DATE NOT NULL, 
	started_at DATETIME NOT NULL, 
	finished_at DATETIME NOT NULL, 
	digest VARCHAR NOT NULL, 
	seen INTEGER NOT NULL, 
	new INTEGER NOT NULL, 
	changed INTEGER NOT NULL, 
	unchanged INTEGER NOT NULL, 
	held INTEGER NOT NULL, 
	rejected INTEGER NOT NULL, 
	closed INTEGER NOT NULL, 
	expired INTEGER NOT NULL, 
	merged INTEGER NOT NULL, 
	reposted INTEGER NOT NULL, 
	reasons JSON NOT NULL, 
	rejections JSON NOT NULL, 
	alarm VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(source_id) REFERENCES sources (id)
);
INSERT INTO "source_runs" VALUES(1,1,'2026-11-23','2026-11-27 07:27:17.438221','2026-11-27 07:27:20.064937','da44a468ae44e9ba21e791649ce0d81335d605b6babb55ba3fb0022afe9fed04',2,1,0,0,1,0,0,0,0,0,'{"held: documents_kept": 1, "held: fee_to_start": 1, "held: no_questions_asked": 1, "held: pay_too_high": 1, "held: penalty_for_leaving": 1, "held: private_chat_only": 1}','[]',NULL);
INSERT INTO "source_runs" VALUES(2,1,'2026-11-24','2026-11-27 07:27:26.054914','2026-11-27 07:27:31.153371','164c008e86771d2160d9ffc50de5158e3c711bbb7944b532fec5fa4886738a90',2,0,1,0,1,0,0,0,0,0,'{"held: documents_kept": 1, "held: fee_to_start": 1, "held: no_questions_asked": 1, "held: pay_too_high": 1, "held: penalty_for_leaving": 1, "held: private_chat_only": 1}','[]',NULL);
CREATE TABLE sources (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	location VARCHAR NOT NULL, 
	format VARCHAR, 
	schedule VARCHAR, 
	country VARCHAR, 
	licence_note VARCHAR, 
	rhythm_days INTEGER, 
	lists_all BOOLEAN NOT NULL, 
	enabled BOOLEAN NOT NULL, 
	etag VARCHAR, 
	last_modified VARCHAR, 
	checked_at DATETIME, 
	failure VARCHAR, 
	PRIMARY KEY (id), 
	UNIQUE (name), 
	UNIQUE (location)
);
INSERT INTO "sources" VALUES(1,'feed.jsonl','/feeds/feed.jsonl',NULL,NULL,NULL,NULL,NULL,1,1,NULL,NULL,'2026-11-27 07:27:31.097006',NULL);
CREATE INDEX source_runs_by_source ON source_runs (source_id, id);
CREATE INDEX offers_by_state ON offers (state, merged_into);
CREATE INDEX offers_by_pay ON offers (state, pay_country, pay_isco, pay_currency, pay_month, merged_into, id) WHERE pay_month IS NOT NULL;
CREATE INDEX offers_by_job ON offers (merged_into);
CREATE INDEX offer_keys_by_offer ON offer_keys (offer_id);
CREATE INDEX screening_decisions_by_offer ON screening_decisions (offer_id);
CREATE TABLE leases (
	name VARCHAR NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR, 
	renewed_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "leases" VALUES('scheduler',7,NULL,'2026-11-24 05:00:00.000000','2026-11-24 05:01:00.000000');
CREATE TABLE worker_jobs (
	id VARCHAR(191) NOT NULL, 
	next_run_time FLOAT, 
	job_state BLOB NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "worker_jobs" VALUES('nav',1795755600.0,X'7B7D');
CREATE INDEX ix_worker_jobs_next_run_time ON worker_jobs (next_run_time);
COMMIT;

